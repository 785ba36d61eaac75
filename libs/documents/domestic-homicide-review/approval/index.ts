import type { StageLetters } from '../case-view.js';
import { actionPlan } from './action-plan.letter.js';
import { executiveSummary, overviewReport } from './report.letters.js';

export const approvalLetters: StageLetters<'overview-report' | 'executive-summary' | 'action-plan'> = {
  'overview-report': overviewReport,
  'executive-summary': executiveSummary,
  'action-plan': actionPlan,
};
