import { sleep } from '@temporalio/workflow';
import type { ReviewInput } from '#workflows/process/run-review.js';
import { domesticHomicideReview as realDeathReview } from '#workflows/domestic-homicide-review/domestic-homicide-review.workflow.js';
import { communityTrigger as real } from '#workflows/community-trigger/community-trigger.workflow.js';

/** A release that forgot that cases are under way: it waits before it looks. */
export async function communityTrigger(input: ReviewInput): Promise<void> {
  await sleep('1 hour');
  return real(input);
}

/** And so for the other type. */
export async function domesticHomicideReview(input: ReviewInput): Promise<void> {
  await sleep('1 hour');
  return realDeathReview(input);
}
