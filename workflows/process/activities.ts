import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ProcessActivities } from '#activities/process-activities.js';

/*
 * Looking at the ledger and sending a command through the door take milliseconds: local activities, which cost the
 * history one event. None ever gives up: the ledger may be away for days, and what is owed stays owed. A run that waits
 * long waits by a timer: kept open meanwhile, its history would grow by thousands of events a day, and it may hold 51,200.
 */
export const { loadProcess, sendCommand } = proxyLocalActivities<ProcessActivities>({
  startToCloseTimeout: '15 seconds',
  localRetryThreshold: '30 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '2 minutes' },
});

const RETRIED = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' } as const;

/** What the world outside may hinder: seen and retried by the server. A worker that died with one is missed after ten seconds. */
export const { pokeOpenReviews, shredSubjects } = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: RETRIED,
});

/**
 * As many letters as one moment brings, through a mail server that may be slow; the writing of one may fail until a
 * person has mended what it says.
 */
export const { deliverNotices } = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '10 seconds',
  retry: RETRIED,
});
