import { HEALTH, PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { analysing } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const asked = once(() =>
  analysing()
    .does('RaiseQuestionToAgency', { agency: HEALTH, text: sealed('question-1') }, { by: PEOPLE.chair })
    .does('RaiseQuestionToAgency', { agency: POLICE, text: sealed('question-2') }, { by: PEOPLE.chair }),
);

describe('The panel’s question to an agency', () => {
  theyAreLetters([
    {
      template: 'agency-question',
      given: asked,
      contains: [
        'It has a question for the police.',
        'Helen Varley chairs the review.',
        'Words of sealed-question-2.',
        'Please answer by Monday 6 February 2023',
        'tell us why',
      ],
      opens: ['sealed-question-2'],
    },
  ]);

  it('is about the question that this agency was asked', () => {
    const { text } = letterIn(asked(), 'agency-question', { kind: 'ORGANISATIONS', organisations: [HEALTH] });
    expect(text).toContain('Words of sealed-question-1.');
    expect(text).not.toContain('Words of sealed-question-2.');
  });
});
