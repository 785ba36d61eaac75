import type { Archived } from '#activities/workflow-histories/history-activities.js';
import { sweepHistories } from './activities.js';

/**
 * Every hour: the history of each run that has ended is archived, so that the server may forget it after a day, and a run
 * that it has lost is recorded as lost.
 */
export const historySweep = (): Promise<Archived> => sweepHistories();
