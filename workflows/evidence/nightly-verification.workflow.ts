import { ApplicationFailure } from '@temporalio/workflow';
import type { EverythingVerified } from '#activities/evidence-activities.js';
import { verifyEverything } from './activities.js';

/** Every night: all that is stored against all that was recorded. Ends as failed where they differ, so that nobody overlooks it. */
export async function nightlyVerification(): Promise<EverythingVerified> {
  const came = await verifyEverything();
  if (came.failed.length > 0) {
    const where = came.failed.join(', ');
    throw ApplicationFailure.nonRetryable(`The record is not as it was recorded in: ${where}. See /api/v1/verification, or: reviews verify`, 'VerificationFailed');
  }
  return came;
}
