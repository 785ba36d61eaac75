import { approved, byChair, plan } from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { DA_SERVICE, PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const asked = once(() => approved().on('2023-03-06').does('AgreeActionPlan', plan(), byChair));
/** Somebody without that expertise took the specialist’s seat before the plan was agreed. */
const withoutSpecialist = once(() =>
  approved()
    .on('2023-03-06')
    .does(
      'ReplaceMember',
      {
        person: PEOPLE.panelDa.person,
        by: { person: 'person-new-member', organisation: DA_SERVICE, independent: true },
      },
      byChair,
    )
    .does('AgreeActionPlan', plan(), byChair),
);

describe('What asks the partnership to sign off', () => {
  theyAreLetters([
    {
      template: 'sign-off-request',
      given: asked,
      contains: [
        'Please decide by Monday 3 April 2023',
        'due by Monday 3 April 2023',
        'Overview report, version 1, of the review that Helen Varley chairs',
        'Executive summary, version 1',
        'Recommendations: 2',
        'Action plan: 2 actions',
        'fairly: the police, the health service.',
        'Comments of family and friends on this version: 1.',
        'do not agree: none.',
        'A specialist domestic abuse service sits on the panel.',
        'Domestic Abuse Commissioner within 5 working days',
        'Home Office within 5 working days',
        'the vice-chair decides',
        'They are not sent with this letter.',
      ],
      opens: [],
    },
  ]);

  it('says where no specialist in domestic abuse sits on the panel, and that a reason is needed', () => {
    const { text } = letterIn(withoutSpecialist(), 'sign-off-request');
    expect(text).toContain('No specialist domestic abuse service sits on the panel.');
    expect(text).toContain('only if you give a reason');
  });
});
