import { actionMonitoringExamples } from '../action-monitoring/examples.js';
import { actionPlanExamples } from '../action-plan/examples.js';
import { appealExamples } from '../appeal/examples.js';
import { applicationExamples } from '../application/examples.js';
import { closureExamples } from '../closure/examples.js';
import { consentExamples } from '../consent/examples.js';
import { deadlineExamples } from '../deadlines/examples.js';
import { informationGatheringExamples } from '../information-gathering/examples.js';
import { localPolicingBodyReviewExamples } from '../local-policing-body-review/examples.js';
import { noticeExamples } from '../notices/examples.js';
import { outcomeExamples } from '../outcome/examples.js';
import { reconsiderationExamples } from '../reconsideration/examples.js';
import { reviewMeetingExamples } from '../review-meeting/examples.js';
import { reviewPreparationExamples } from '../review-preparation/examples.js';
import { thresholdCheckExamples } from '../threshold-check/examples.js';
import { transferExamples } from '../transfer/examples.js';
import type { Example } from './example.js';

/** Every command of the catalogue by example, in the catalogue's order. */
export const EXAMPLES: readonly Example[] = [
  ...applicationExamples,
  ...consentExamples,
  ...informationGatheringExamples,
  ...thresholdCheckExamples,
  ...reconsiderationExamples,
  ...transferExamples,
  ...reviewPreparationExamples,
  ...reviewMeetingExamples,
  ...actionPlanExamples,
  ...outcomeExamples,
  ...actionMonitoringExamples,
  ...appealExamples,
  ...localPolicingBodyReviewExamples,
  ...closureExamples,
  ...deadlineExamples,
  ...noticeExamples,
];
