import { proxyLocalActivities } from '@temporalio/workflow';
import { STAGES } from '#workflows/community-trigger/community-trigger.workflow.js';
import { type ReviewInput, runReview } from '#workflows/process/run-review.js';
import { stage } from '#workflows/process/stage.js';

export { calendar, procedure, tasking } from '#workflows/index.js';

export interface Emptying {
  /** The stem of the stage that stands empty for this case. */
  emptiedStage(stream: string): Promise<string>;
}

const { emptiedStage } = proxyLocalActivities<Emptying>({ startToCloseTimeout: '1 minute' });

/** A Community Trigger in which one stage file says nothing. */
export async function communityTrigger(input: ReviewInput): Promise<void> {
  const stem = await emptiedStage(input.stream);
  await runReview(
    input,
    STAGES.map((one) => (one.stem === stem ? stage(one.stem, () => Promise.resolve()) : one)),
  );
}
