import { actionMonitoringInputs, actionMonitoringNeeds } from './action-monitoring/index.js';
import { actionPlanInputs, actionPlanNeeds } from './action-plan/index.js';
import { appealInputs, appealNeeds } from './appeal/index.js';
import { applicationInputs, applicationNeeds } from './application/index.js';
import { closureInputs, closureNeeds } from './closure/index.js';
import { consentInputs, consentNeeds } from './consent/index.js';
import { deadlineInputs, deadlineNeeds } from './deadlines/index.js';
import { informationGatheringInputs, informationGatheringNeeds } from './information-gathering/index.js';
import {
  localPolicingBodyReviewInputs,
  localPolicingBodyReviewNeeds,
} from './local-policing-body-review/index.js';
import { noticeInputs, noticeNeeds } from './notices/index.js';
import { outcomeInputs, outcomeNeeds } from './outcome/index.js';
import { reconsiderationInputs, reconsiderationNeeds } from './reconsideration/index.js';
import { reviewMeetingInputs, reviewMeetingNeeds } from './review-meeting/index.js';
import { reviewPreparationInputs, reviewPreparationNeeds } from './review-preparation/index.js';
import { thresholdCheckInputs, thresholdCheckNeeds } from './threshold-check/index.js';
import { transferInputs, transferNeeds } from './transfer/index.js';
import type { CommandData } from '#libs/domain/community-trigger/commands.js';
import type { StageInputs, StageNeeds } from '../door/command-input.js';

export const inputs: StageInputs<CommandData> = {
  ...applicationInputs,
  ...consentInputs,
  ...informationGatheringInputs,
  ...thresholdCheckInputs,
  ...reconsiderationInputs,
  ...transferInputs,
  ...reviewPreparationInputs,
  ...reviewMeetingInputs,
  ...actionPlanInputs,
  ...outcomeInputs,
  ...actionMonitoringInputs,
  ...appealInputs,
  ...localPolicingBodyReviewInputs,
  ...closureInputs,
  ...deadlineInputs,
  ...noticeInputs,
};

export const needs: StageNeeds<CommandData> = {
  ...applicationNeeds,
  ...consentNeeds,
  ...informationGatheringNeeds,
  ...thresholdCheckNeeds,
  ...reconsiderationNeeds,
  ...transferNeeds,
  ...reviewPreparationNeeds,
  ...reviewMeetingNeeds,
  ...actionPlanNeeds,
  ...outcomeNeeds,
  ...actionMonitoringNeeds,
  ...appealNeeds,
  ...localPolicingBodyReviewNeeds,
  ...closureNeeds,
  ...deadlineNeeds,
  ...noticeNeeds,
};
