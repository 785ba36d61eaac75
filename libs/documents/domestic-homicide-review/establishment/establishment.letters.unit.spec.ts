import { agreed, noReview } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { directedReview } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const SISTER = { kind: 'PERSON', person: PEOPLE.sister.person } as const;
const otherLearning = once(() =>
  noReview().does('ProposeOtherLearning', {
    kind: 'SAFEGUARDING_ADULTS_REVIEW',
    text: sealed('learning'),
  }),
);

/** What D5 asks of every letter to the family about a decision. */
const D5 = [
  'We are very sorry for your loss',
  'What a Domestic Homicide Review is',
  'It does not ask who is to blame.',
  'Your choices',
  'You can have an advocate with you',
  'Leaflets of these services',
  'Advocacy After Fatal Domestic Abuse',
  'Homicide Service of Victim Support',
  'Please call Robin Ashdown',
  'a safer way or time to reach you',
];

describe('Letters that tell of a decision', () => {
  theyAreLetters([
    {
      template: 'home-office-decision',
      when: 'of a review',
      given: agreed,
      contains: [
        // D4: facts, decision, reasons, contact.
        'Date of death: Monday 5 September 2022',
        'Age at death: 34',
        'Words of sealed-circumstances.',
        'State of any investigation: somebody was charged',
        'are met. It has established a Domestic Homicide Review.',
        'There was violence, abuse or neglect.',
        'to be completed by Sunday 12 March 2023',
        'Robin Ashdown answers your questions.',
      ],
      opens: ['sealed-circumstances'],
    },
    {
      template: 'home-office-decision',
      when: 'of no review',
      given: otherLearning,
      contains: [
        'are not met',
        'so that your quality assurance panel can look at it',
        'It was decided that the death does not appear to have resulted from it.',
        'Safeguarding adults review: Words of sealed-learning.',
        'Please tell us what your panel thinks of this decision',
      ],
      opens: ['sealed-circumstances', 'sealed-learning'],
    },
    {
      template: 'home-office-decision',
      when: 'of a directed review',
      given: directedReview,
      contains: [
        'The Secretary of State directed this review on Friday 9 September 2022',
        'leaves the partnership nothing to decide',
      ],
      opens: ['sealed-circumstances'],
    },
    {
      template: 'family-decision',
      when: 'of a review',
      given: agreed,
      to: SISTER,
      contains: [
        ...D5,
        'we decided that there will be a Domestic Homicide Review',
        'choose the names that the report uses',
        'the door stays open for you',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'family-decision',
      when: 'of no review',
      given: noReview,
      to: SISTER,
      contains: [
        ...D5,
        'that there will not be one',
        'That says nothing about how much this death matters.',
        'It can ask us to think again.',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'coroner-notification',
      given: agreed,
      naming: true,
      contains: [
        'the coroner',
        'Marisa Penhallow on Monday 5 September 2022',
        'in addition to your inquest',
        'what the review should wait for',
        'We agree the day of publication with you.',
      ],
      opens: ['sealed-deceased'],
    },
    {
      template: 'agencies-notification',
      given: agreed,
      naming: true,
      contains: [
        'the police and the health service',
        'Marisa Penhallow',
        'looks for lessons and not for blame',
        'Keep the original records secure',
        'senior manager for the panel',
      ],
      opens: ['sealed-deceased'],
    },
  ]);

  it('respect a relative who would rather have no part in it', () => {
    const story = agreed().does('RecordFamilyChoice', { person: PEOPLE.sister.person, part: 'DECLINED' });
    expect(letterIn(story, 'family-decision', SISTER).text).toContain(
      'You told us that you would rather not',
    );
  });

  it('speak to the family in words that nobody has to look up, and tell nothing that could endanger them', () => {
    for (const story of [agreed(), noReview()])
      expect(letterIn(story, 'family-decision', SISTER).text).not.toMatch(
        /\b(deceased|perpetrator|offender|victim's|IMR|ToR|criteria|statutory|pursuant|suspect|charged|multi-agency)\b/iu,
      );
  });
});
