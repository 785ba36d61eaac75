import { proxyActivities } from '@temporalio/workflow';
import type { EvidenceActivities } from '#activities/evidence-activities.js';
import type { HistoryActivities } from '#activities/workflow-histories/history-activities.js';

/**
 * Short, and tried again while the ledger is away, until the next run of the schedule does the same anyway. A log that
 * contradicts what was signed of it does not mend itself by trying.
 */
export const { takeCheckpoints } = proxyActivities<EvidenceActivities>({
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '9 minutes',
  retry: { initialInterval: '5 seconds', nonRetryableErrorTypes: ['LogContradicted'] },
});

/** Reads everything that there is: hours, on a large record. What it finds is an answer and no fault, so it is not tried again. */
export const { verifyEverything } = proxyActivities<EvidenceActivities>({
  startToCloseTimeout: '4 hours',
  scheduleToCloseTimeout: '8 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute' },
});

/** As long as there are histories to fetch, but missed within seconds when its worker dies; then the next run goes on. */
export const { sweepHistories } = proxyActivities<HistoryActivities>({
  startToCloseTimeout: '50 minutes',
  scheduleToCloseTimeout: '55 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '5 seconds' },
});
