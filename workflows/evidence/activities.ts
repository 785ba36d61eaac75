import { proxyActivities } from '@temporalio/workflow';
import type { EvidenceActivities } from '#activities/evidence-activities.js';

/**
 * Short, and tried again while the ledger is away, until the next run of the schedule does the same anyway. A log that
 * contradicts what was signed of it does not mend itself by trying.
 */
export const { takeCheckpoints } = proxyActivities<EvidenceActivities>({
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '9 minutes',
  retry: { initialInterval: '5 seconds', nonRetryableErrorTypes: ['LogContradicted'] },
});
