import {
  agreed,
  decides,
  met,
  noReview,
  pending,
} from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { HEALTH, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const dissented = once(() =>
  decides(
    pending(),
    met({
      views: [
        { partner: POLICE, view: 'REVIEW' },
        { partner: HEALTH, view: 'NO_REVIEW', reasons: sealed('health-thinks') },
      ],
    }),
  ),
);
const EVIDENCE = [
  'sealed-evidence-age',
  'sealed-evidence-link',
  'sealed-evidence-conduct',
  'sealed-evidence-causation',
];

describe('The record of a decision on the criteria', () => {
  theyAreLetters([
    {
      template: 'criteria-record',
      given: dissented,
      contains: [
        // D3: each limb, evidence, views of partners, decision, reasons, dissent.
        'the criteria of section 9 of the Domestic Violence, Crime and Victims Act 2004 are met',
        'Morgan Tull decided for the partnership',
        'Age: 16 or over | yes | Words of sealed-evidence-age.',
        'How they were connected | yes | Words of sealed-evidence-link.',
        'Violence, abuse or neglect | yes | Words of sealed-evidence-conduct.',
        'resulted from it | yes | Words of sealed-evidence-causation.',
        'The person who died was 16 or over.',
        'There was violence, abuse or neglect.',
        'the police | hold a review | no reasons given',
        'the health service | hold no review | Words of sealed-health-thinks.',
        'Who thought otherwise than was decided: the health service',
        'Age of the person who died: 34',
        'Date of death: Monday 5 September 2022',
      ],
      opens: [...EVIDENCE, 'sealed-health-thinks'],
    },
    {
      template: 'criteria-record',
      when: 'of no review',
      given: noReview,
      contains: [
        'are not met',
        'The partnership does not hold a Domestic Homicide Review.',
        'resulted from it | no |',
        'It was decided that the death does not appear to have resulted from it.',
        'the police | hold no review',
        'Nobody thought otherwise than was decided.',
        'panel looks at every decision not to review',
      ],
      opens: EVIDENCE,
    },
  ]);

  it('tells the law that the partnership decided under, and how it calls the review', () => {
    const { text } = letterIn(agreed(), 'criteria-record', undefined, {
      procedure: { domesticHomicideReview: { label: 'DARDR' } },
    });
    expect(text).toContain('Domestic Abuse Related Death Review');
  });
});
