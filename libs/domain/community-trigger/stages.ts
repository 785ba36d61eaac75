import { deadlineEvolversOf } from '#libs/domain/kernel/review/deadlines/evolve.js';
import { deadlineRulesOf } from '#libs/domain/kernel/review/deadlines/rules.js';
import { noticeEvolversOf } from '#libs/domain/kernel/review/notices/evolve.js';
import { noticeRulesOf } from '#libs/domain/kernel/review/notices/rules.js';
import type { CommandData } from './commands.js';
import type { EventData } from './events.js';
import type { Evolvers, Rules } from './machine.js';
import { actionMonitoringEvolvers } from './action-monitoring/evolve.js';
import { actionMonitoringRules } from './action-monitoring/rules.js';
import { actionPlanEvolvers } from './action-plan/evolve.js';
import { actionPlanRules } from './action-plan/rules.js';
import { appealEvolvers } from './appeal/evolve.js';
import { appealRules } from './appeal/rules.js';
import { applicationEvolvers } from './application/evolve.js';
import { applicationRules } from './application/rules.js';
import { closureEvolvers } from './closure/evolve.js';
import { closureRules } from './closure/rules.js';
import { consentEvolvers } from './consent/evolve.js';
import { consentRules } from './consent/rules.js';
import { deadlineStage } from './deadlines/stage.js';
import type { Trigger } from './kind.js';
import { informationGatheringEvolvers } from './information-gathering/evolve.js';
import { informationGatheringRules } from './information-gathering/rules.js';
import { localPolicingBodyReviewEvolvers } from './local-policing-body-review/evolve.js';
import { localPolicingBodyReviewRules } from './local-policing-body-review/rules.js';
import { statutoryEvents } from './notices/statutory.js';
import { outcomeEvolvers } from './outcome/evolve.js';
import { outcomeRules } from './outcome/rules.js';
import { reconsiderationEvolvers } from './reconsideration/evolve.js';
import { reconsiderationRules } from './reconsideration/rules.js';
import { reviewMeetingEvolvers } from './review-meeting/evolve.js';
import { reviewMeetingRules } from './review-meeting/rules.js';
import { reviewPreparationEvolvers } from './review-preparation/evolve.js';
import { reviewPreparationRules } from './review-preparation/rules.js';
import { thresholdCheckEvolvers } from './threshold-check/evolve.js';
import { thresholdCheckRules } from './threshold-check/rules.js';
import { transferEvolvers } from './transfer/evolve.js';
import { transferRules } from './transfer/rules.js';

/** Every command's rule. A command without one does not compile. */
export const RULES: Rules<CommandData> = {
  ...applicationRules,
  ...consentRules,
  ...informationGatheringRules,
  ...thresholdCheckRules,
  ...reconsiderationRules,
  ...transferRules,
  ...deadlineRulesOf<Trigger>(deadlineStage),
  ...noticeRulesOf<Trigger>(statutoryEvents),
  ...reviewPreparationRules,
  ...reviewMeetingRules,
  ...actionPlanRules,
  ...outcomeRules,
  ...actionMonitoringRules,
  ...appealRules,
  ...localPolicingBodyReviewRules,
  ...closureRules,
};

/** Every event's evolver. An event without one does not compile. */
export const EVOLVERS: Evolvers<EventData> = {
  ...applicationEvolvers,
  ...consentEvolvers,
  ...informationGatheringEvolvers,
  ...thresholdCheckEvolvers,
  ...reconsiderationEvolvers,
  ...transferEvolvers,
  ...deadlineEvolversOf<Trigger>(),
  ...noticeEvolversOf<Trigger>(),
  ...reviewPreparationEvolvers,
  ...reviewMeetingEvolvers,
  ...actionPlanEvolvers,
  ...outcomeEvolvers,
  ...actionMonitoringEvolvers,
  ...appealEvolvers,
  ...localPolicingBodyReviewEvolvers,
  ...closureEvolvers,
};
