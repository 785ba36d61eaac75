import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { panelAnalysisInputs, panelAnalysisNeeds } from './index.js';
import { AnswerInput, ContributionInput, QuestionInput } from './panel-analysis.dto.js';

describe('The panel’s analysis at the door', () => {
  holdsAtTheDoor('panel-analysis', panelAnalysisInputs, panelAnalysisNeeds);

  it('takes what somebody said with or without who they are', () => {
    expect(refusalOf(ContributionInput, { text: 'She wanted to leave.' })).toBeNull();
    expect(refusalOf(ContributionInput, { text: 'She wanted to leave.', by: 'her sister' })).toMatchObject({
      field: 'by',
      detail: 'by must be an identifier as the system gave it.',
    });
  });

  it('asks which agency is asked, and which question is answered', () => {
    expect(refusalOf(QuestionInput, { text: 'Who read it?' })).toMatchObject({
      field: 'agency',
      detail: 'agency is missing; give it.',
    });
    expect(refusalOf(AnswerInput, { answer: 'The sergeant.' })).toMatchObject({
      field: 'question',
      detail: 'question is missing; give it.',
    });
  });
});
