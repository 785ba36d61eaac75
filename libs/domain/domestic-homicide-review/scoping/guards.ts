import { badInput } from '../rows.js';

/** Of a round of questions to agencies, the first or a later one. */
export const askingGuards = [
  badInput('NO_AGENCY', '3.3', 'Name at least one agency to ask.', 'requests'),
  badInput('ASKED_ALREADY', '3.3', '{agency} has been asked and has not answered yet.', 'requests'),
  badInput('PERIOD_REVERSED', 'product rule', 'The period asked about ends before it begins.', 'requests'),
] as const;
