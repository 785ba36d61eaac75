import type { Obligation, ProcessState } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { ReviewSummary } from '#libs/domain/kernel/review-type.js';
import { actionMonitoringOwed } from './action-monitoring/owed.js';
import { applicationOwed } from './application/owed.js';
import { deadlinesOwedOf } from '#libs/domain/kernel/review/deadlines/owed.js';
import { noticesOwed } from '#libs/domain/kernel/review/notices/owed.js';
import { deadlineStage } from './deadlines/stage.js';
import { DEADLINES } from './deadlines.js';
import { unmet } from '#libs/domain/kernel/review/effects.js';
import type { Trigger } from './kind.js';
import { informationGatheringOwed } from './information-gathering/owed.js';
import { outstanding } from './information-gathering/requests.js';
import { outcomeOwed } from './outcome/owed.js';
import type { Owed, OwedAt } from './machine.js';
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

const byDue = (a: Obligation, b: Obligation): number =>
  a.dueAt === b.dueAt ? (a.key < b.key ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1;

/** Of what comes later, as much as is needed to wake for it: the rest comes into sight when its time is nearer. */
const MOST_TO_COME = 100;

const inSight = (owed: readonly Obligation[], now: Instant): readonly Obligation[] => {
  const due = owed.filter((one) => one.dueAt <= now).length;
  return owed.slice(0, due + MOST_TO_COME);
};

export const processState = (state: State, at: OwedAt): ProcessState => {
  const owed = inSight(OWED.flatMap((of) => of(state, at)).sort(byDue), at.now);
  return {
    stream: at.stream,
    version: at.version,
    state: state.state,
    stage: STAGE_OF[state.state],
    now: at.now,
    ended: over(state) && owed.length === 0,
    is: predicates(state),
    owed,
  };
};

/** The case's line in a list. The applicant's own time to act is nothing that we are due with. */
export const summary = (state: State): ReviewSummary => ({
  state: state.state,
  stage: STAGE_OF[state.state],
  nextDue:
    state.deadlines
      .filter((d) => unmet(d) && d.status !== 'PAUSED' && !DEADLINES.rowOf(d).window)
      .map((d) => d.due)
      .sort()[0] ?? null,
  closed: over(state),
  reference: state.reference,
});
