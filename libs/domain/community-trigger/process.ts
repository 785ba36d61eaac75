import { deadlinesOwedOf } from '#libs/domain/kernel/review/deadlines/owed.js';
import { noticesOwed } from '#libs/domain/kernel/review/notices/owed.js';
import { processOf } from '#libs/domain/kernel/review/process.js';
import { actionMonitoringOwed } from './action-monitoring/owed.js';
import { applicationOwed } from './application/owed.js';
import { DEADLINES } from './deadlines.js';
import { deadlineStage } from './deadlines/stage.js';
import { informationGatheringOwed } from './information-gathering/owed.js';
import { outstanding } from './information-gathering/requests.js';
import type { Trigger } from './kind.js';
import type { Owed } from './machine.js';
import { outcomeOwed } from './outcome/owed.js';
import { ENDED, STAGE_OF, type State } from './state.js';
import { thresholdCheckOwed } from './threshold-check/owed.js';

/** What each stage owes by itself, and what every stage owes: its deadlines and its letters. */
const OWED: readonly Owed[] = [
  applicationOwed,
  informationGatheringOwed,
  thresholdCheckOwed,
  outcomeOwed,
  actionMonitoringOwed,
  deadlinesOwedOf<Trigger>(deadlineStage),
  noticesOwed,
];

const over = (state: State): boolean =>
  ENDED.includes(state.state) || (state.state === 'TRANSFERRED_OUT' && state.transfer?.status === 'ACCEPTED');

/** What tracks and waits are written in. */
const predicates = (state: State): Readonly<Record<string, boolean>> => ({
  draftOpen: state.state === 'DRAFT',
  applicationOpen: state.state === 'RECEIVED' || state.state === 'ACKNOWLEDGED',
  circulated: state.circulatedTo.length > 0,
  consentOpen: state.state === 'AWAITING_CONSENT',
  informationOpen: state.state === 'INFORMATION_GATHERING',
  returnsOutstanding: outstanding(state).length > 0,
  thresholdOpen: state.state === 'THRESHOLD_PENDING',
  thresholdComputed: state.computation !== null,
  decisionTold: state.decisions.at(-1)?.notifiedAt != null,
  reconsiderationOpen: state.state === 'RECONSIDERATION',
  preparationOpen: state.state === 'THRESHOLD_MET' || state.state === 'REVIEW_SCHEDULED',
  reviewOpen: state.state === 'REVIEW_HELD',
  actionPlanOpen: state.state === 'ACTION_PLAN_CONSULTATION',
  outcomeTold: state.outcomeNotifiedAt !== null,
  actionsOpen: state.actions.some((action) => action.status === 'OPEN'),
  monitoringOpen: state.state === 'ACTION_MONITORING',
  appealOpen: state.state === 'APPEAL',
  localPolicingBodyReviewOpen: state.state === 'LPB_REVIEW',
  transferOpen: state.transfer?.status === 'OFFERED',
  closed: over(state),
});

export const {
  process: processState,
  summary,
  tasks,
} = processOf<Trigger>({
  stageOf: STAGE_OF,
  owed: OWED,
  over,
  predicates,
  // The applicant's own time to act is nothing that we are due with.
  isWindow: (deadline) => DEADLINES.rowOf(deadline).window === true,
  reference: (state) => state.reference,
});
