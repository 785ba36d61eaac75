/**
 * The registry of workflow types: the name under which each is started is its stream's type in camel case. A review
 * type that is not named here does nothing by itself.
 */
export { communityTrigger } from './community-trigger/community-trigger.workflow.js';
export { domesticHomicideReview } from './domestic-homicide-review/domestic-homicide-review.workflow.js';
export { calendar } from './partnership/calendar-change.workflow.js';
export { procedure } from './partnership/review-procedure.workflow.js';
export { tasking } from './partnership/tasking-meetings.workflow.js';
export { dataProtection } from './partnership/data-protection.workflow.js';
export { breakGlass } from './partnership/break-glass.workflow.js';
/** Those of evidence belong to no stream: schedules start them (apps/worker/schedules.ts). */
export { checkpoints } from './evidence/checkpoints.workflow.js';
export { nightlyVerification } from './evidence/nightly-verification.workflow.js';
export { historySweep } from './evidence/history-sweep.workflow.js';
