import type { AnalysisCommands } from '#libs/domain/domestic-homicide-review/panel-analysis/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './panel-analysis.dto.js';

export const panelAnalysisInputs: StageInputs<AnalysisCommands> = {
  RecordFamilyContribution: takes(dto.ContributionInput, {
    text: 'She had told me in the spring that she wanted to leave.',
    by: 'sister-1',
  }),
  RaiseQuestionToAgency: takes(dto.QuestionInput, {
    agency: 'derbyshire-police',
    text: 'Who read the report of 2 March 2021, and when?',
  }),
  AnswerQuestion: takes(dto.AnswerInput, {
    question: 'question-1',
    answer: 'The duty sergeant read it on 4 March 2021.',
  }),
  CompleteAnalysis: noFields,
};

const leads = needs(['dhr-file', 'W']);

export const panelAnalysisNeeds: StageNeeds<AnalysisCommands> = {
  // A relative's own words, by the cell that gives them their own part of the file (3.5).
  RecordFamilyContribution: needs(['dhr-file', 'W'], ['dhr-file', 'R']),
  RaiseQuestionToAgency: leads,
  // Questions are the agency's own part of the file; its senior manager answers for its report.
  AnswerQuestion: needs(['dhr-file', 'W'], ['imr', 'S']),
  CompleteAnalysis: leads,
};
