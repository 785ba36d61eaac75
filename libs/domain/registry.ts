import { communityTrigger } from './community-trigger/index.js';
import { domesticHomicideReview } from './domestic-homicide-review/index.js';
import { procedureChecks } from './community-trigger/law/procedure-checks.js';
import type { ReviewType } from './kernel/review-type.js';
import { bankHolidayCalendar } from './partnership/calendar/index.js';
import { reviewProcedure } from './partnership/review-procedure/index.js';
import { taskingMeetings } from './partnership/tasking-meetings/index.js';
import { workflowHistories } from './partnership/workflow-histories/index.js';
import { breakGlass } from './partnership/break-glass/index.js';
import { dataProtection } from './partnership/data-protection/index.js';

/** Every kind of stream. A new kind of review is one folder here, in `libs/application` and `workflows`, and one line. */
export const REGISTRY = [
  communityTrigger,
  domesticHomicideReview,
  reviewProcedure(procedureChecks),
  bankHolidayCalendar,
  taskingMeetings,
  workflowHistories,
  dataProtection,
  breakGlass,
] as readonly ReviewType[];

export const reviewTypeOf = (type: string): ReviewType | undefined =>
  REGISTRY.find((one) => one.type === type);
