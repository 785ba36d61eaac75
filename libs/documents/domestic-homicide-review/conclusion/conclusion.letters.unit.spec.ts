import {
  allDone,
  byCsp,
  concluded,
} from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const SISTER = { kind: 'PERSON', person: PEOPLE.sister.person } as const;
const CHAIR = { kind: 'PERSON', person: PEOPLE.chair.person } as const;

describe('The conclusion of a review', () => {
  theyAreLetters([
    {
      template: 'concluded',
      when: 'for an agency',
      given: concluded,
      to: { kind: 'ORGANISATIONS', organisations: [POLICE] },
      contains: [
        'on Monday 16 October 2023',
        'section 9 of the Domestic Violence, Crime and Victims Act 2004',
        'looked at: 2.',
        'The report is published',
        'A review can be opened again.',
      ],
      opens: [],
    },
    {
      template: 'concluded',
      when: 'for the chair',
      given: concluded,
      to: CHAIR,
      contains: ['Dear Helen Varley', 'Thank you for your part in it.'],
      opens: [],
    },
    {
      template: 'concluded',
      when: 'for the family',
      given: concluded,
      to: SISTER,
      contains: [
        'Dear Agnes Penhallow',
        'for you nothing ends with this letter',
        'please tell Robin Ashdown',
        'AAFDA',
      ],
      opens: ['sealed-sister'],
    },
  ]);

  it('tells nobody that a report is published which was taken off', () => {
    const takenOff = concluded().does('UnpublishForSafety', {});
    expect(letterIn(takenOff, 'concluded', CHAIR).text).toContain('The report is not published.');
    expect(letterIn(allDone().does('ConcludeReview', {}, byCsp), 'concluded', CHAIR).text).toContain(
      'The report is published',
    );
  });
});
