import { proxyLocalActivities } from '@temporalio/workflow';
import * as trigger from '#workflows/community-trigger/community-trigger.workflow.js';
import * as dhr from '#workflows/domestic-homicide-review/domestic-homicide-review.workflow.js';
import { type ReviewInput, runReview } from '#workflows/process/run-review.js';
import { type Stage, stage } from '#workflows/process/stage.js';

export { calendar, procedure, tasking } from '#workflows/index.js';

export interface Emptying {
  /** The stem of the stage that stands empty for this case. */
  emptiedStage(stream: string): Promise<string>;
}

const { emptiedStage } = proxyLocalActivities<Emptying>({ startToCloseTimeout: '1 minute' });

/** A review in which one stage file says nothing. */
const withoutOne =
  (stages: readonly Stage[]) =>
  async (input: ReviewInput): Promise<void> => {
    const stem = await emptiedStage(input.stream);
    await runReview(
      input,
      stages.map((one) => (one.stem === stem ? stage(one.stem, () => Promise.resolve()) : one)),
    );
  };

export const communityTrigger = withoutOne(trigger.STAGES);
export const domesticHomicideReview = withoutOne(dhr.STAGES);
