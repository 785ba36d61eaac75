import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ProcessActivities } from '#activities/process-activities.js';

/*
 * Looking at the ledger, sending a command through the door and writing a letter take milliseconds: local activities,
 * which cost the history one event. None ever gives up: the ledger may be away for hours, and what is owed stays owed.
 */
export const { loadProcess, sendCommand, prepareNotice } = proxyLocalActivities<ProcessActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/**
 * A letter goes to the world outside: a remote activity, seen and retried by the server, cut off with its track. A
 * worker that died with it is missed after ten seconds.
 */
export const { deliverNotice, pokeOpenReviews } = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});
