import { type ReviewInput, runReview } from '../process/run-review.js';
import { actionMonitoring } from './action-monitoring.stage.js';
import { actionPlan } from './action-plan.stage.js';
import { appeal } from './appeal.stage.js';
import { application } from './application.stage.js';
import { closure } from './closure.stage.js';
import { consent } from './consent.stage.js';
import { deadlines } from './deadlines.stage.js';
import { informationGathering } from './information-gathering.stage.js';
import { localPolicingBodyReview } from './local-policing-body-review.stage.js';
import { outcome } from './outcome.stage.js';
import { reconsideration } from './reconsideration.stage.js';
import { reviewMeeting } from './review-meeting.stage.js';
import { reviewPreparation } from './review-preparation.stage.js';
import { thresholdCheck } from './threshold-check.stage.js';
import { transfer } from './transfer.stage.js';

/** The stages of an ASB case review (s.104), in the order of the guidance. */
export const STAGES = [
  application,
  consent,
  transfer,
  informationGathering,
  thresholdCheck,
  reconsideration,
  localPolicingBodyReview,
  reviewPreparation,
  reviewMeeting,
  actionPlan,
  outcome,
  actionMonitoring,
  appeal,
  closure,
  deadlines,
] as const;

export const communityTrigger = (input: ReviewInput): Promise<void> => runReview(input, STAGES);
