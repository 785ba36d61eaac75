import type { StageLetters } from '../case-view.js';
import { actionOverdue } from './action-overdue.letter.js';
import { actionReport } from './action-report.letter.js';
import { recommendation } from './recommendation.letter.js';

export const actionLetters: StageLetters<'recommendation' | 'action-overdue' | 'action-report'> = {
  recommendation,
  'action-overdue': actionOverdue,
  'action-report': actionReport,
};
