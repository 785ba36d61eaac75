import type { StageLetters } from '../case-view.js';
import { agencyQuestion } from './agency-question.letter.js';

export const panelAnalysisLetters: StageLetters<'agency-question'> = {
  'agency-question': agencyQuestion,
};
