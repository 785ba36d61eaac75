import type { ReviewInput } from '#workflows/process/run-review.js';

export { workflowIdOf } from '#libs/platform/temporal/workflow-ids.js';

export const typeOfStream = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** The registered workflow of a stream's type: `community-trigger` is `communityTrigger`. */
export const workflowTypeOf = (type: string): string => type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const TASK_QUEUE = 'reviews';

/**
 * A run begins anew from the ledger at this length of history, long before the server would ask for it: whoever takes a
 * run over after a restart replays it whole, and 500 events take a moment where the server's 4,000 take seconds.
 */
const NEW_RUN_AT = 500;

export const reviewInput = (tenant: string, stream: string, continueAt = NEW_RUN_AT): ReviewInput => ({
  tenant,
  type: typeOfStream(stream),
  stream,
  continueAt,
});
