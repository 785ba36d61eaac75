import { addDays } from '#libs/domain/kernel/dates.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { TriggerEvent } from '../events.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { LAWFUL_STATES, type NoticeProof, type State } from '../state.js';

/** What an event broke, in words. Written from the law and not from the decider, so that the one can test the other. */
type Invariant = (
  event: TriggerEvent,
  at: {
    readonly before: State;
    readonly after: State;
    /** All that happened, this event last. */
    readonly history: () => readonly TriggerEvent[];
    readonly procedure: ReviewProcedure;
  },
) => string | null;

const reviewed = (state: State): boolean =>
  state.meetings.some((one) => one.status === 'HELD' || one.status === 'CLOSED');

const standing = (state: State) => state.decisions.filter((one) => !one.vacated).at(-1);

/** (i) s.104(4): enough qualifying complaints are never NOT_MET. */
const numberIsMet: Invariant = (event, { before, procedure }) => {
  if (event.type !== 'ThresholdDecided' || event.data.result === 'MET') return null;
  const { route, count } = event.data;
  if (route !== null) return `NOT_MET by the route ${route}`;
  if (count >= procedure.qualifyingNumber) return `NOT_MET with ${count} qualifying complaints`;
  return before.computation?.result === 'MET' ? 'NOT_MET against a test that is MET' : null;
};

/** (ii) */
const reviewNeedsThreshold: Invariant = (event, { before }) =>
  event.type === 'ReviewHeld' && standing(before)?.result !== 'MET'
    ? 'a review was held without the threshold decided MET'
    : null;

/** (iii) */
const closingNeedsOutcome: Invariant = (event, { after }) =>
  after.state === 'CLOSED' && reviewed(after) && after.outcomeNotifiedAt === null
    ? `${event.type} closed a reviewed case whose outcome nobody was told`
    : null;

const proofOf = (event: TriggerEvent): NoticeProof | null =>
  event.type === 'ThresholdMetNotified' ||
  event.type === 'ThresholdNotMetNotified' ||
  event.type === 'OutcomeNotified' ||
  event.type === 'ClosureNotified' ||
  event.type === 'NoticeDelivered'
    ? event.data.proof
    : null;

/** (iv) */
const noticesAreProven: Invariant = (event) => {
  const proof = proofOf(event);
  if (proof === null)
    return /Notified$|^NoticeDelivered$/.test(event.type) ? `${event.type} has no proof` : null;
  const complete =
    proof.text.commitment !== '' && proof.sha256.length === 64 && proof.channel && proof.recipient.kind;
  return complete && event.occurredAt
    ? null
    : `${event.type} does not prove text, channel, recipient and time`;
};

/** (v) */
const outcomeListsAll: Invariant = (event, { history }) => {
  if (event.type !== 'OutcomeNotified') return null;
  const made = history().flatMap((one) =>
    one.type === 'RecommendationMade' ? [one.data.recommendation] : [],
  );
  return JSON.stringify(made) === JSON.stringify(event.data.recommendations)
    ? null
    : `the outcome lists ${event.data.recommendations.join(', ')} of ${made.join(', ')}`;
};

/** From the meeting on, and whenever somebody is given the chair or a duty. */
const presiding = (event: TriggerEvent, after: State): boolean =>
  event.type === 'ChairAppointed' ||
  event.type === 'ChairReplaced' ||
  event.type === 'ReviewHeld' ||
  (reviewed(after) && after.state !== 'REVIEW_SCHEDULED');

/** (vi) 6.2: a body with a complaint, an action, a decision or a duty in the case has no chair in it. */
const chairIsIndependent: Invariant = (event, { after, procedure }) => {
  const { chair } = after;
  if (chair === null || !presiding(event, after)) return null;
  if (procedure.chairRule.sameCouncil === 'WARN' && chair.homeTenant === chair.hostTenant) return null;
  const involved = [
    ...after.complaints.map((one) => one.madeTo),
    ...after.actions.filter((one) => one.status !== 'DROPPED').map((one) => one.owner),
    ...after.decisions.flatMap((one) => one.decidingBodies),
    ...after.recommendations.map((one) => one.addressee),
  ];
  return involved.includes(chair.organisation)
    ? `${event.type}: the chair comes from ${chair.organisation}, which is involved`
    : null;
};

const ENDS_ALL = ['MET', 'MET_LATE', 'CANCELLED'];

/** A case that has ended waits for nothing but the applicant's own time to be dissatisfied. */
const endsAreQuiet: Invariant = (event, { after }) => {
  if (after.state !== 'CLOSED' && after.state !== 'WITHDRAWN') return null;
  const running = after.deadlines.filter((one) => !ENDS_ALL.includes(one.status) && one.id !== 'AD12');
  return running.length ? `${event.type} left ${running.map((one) => one.key).join(', ')} running` : null;
};

const distinct = (list: readonly string[]): boolean => list.every((one, i) => list.indexOf(one) === i);

const sound: Invariant = (event, { before, after }) => {
  if (!LAWFUL_STATES.includes(after.state)) return `${after.state} is no lawful state`;
  if (!event.authority) return `${event.type} names no authority`;
  const lists = [
    after.complaints,
    after.requests,
    after.decisions,
    after.challenges,
    after.notices,
    after.meetings,
    after.conflicts,
    after.findings,
    after.recommendations,
    after.actions,
  ];
  if (!lists.every((list) => distinct(list.map((one) => one.id)))) return `${event.type} gave an id twice`;
  if (!distinct(after.deadlines.map((one) => one.key))) return `${event.type} gave a deadline’s key twice`;
  const changed = after.deadlines.filter((one) => !before.deadlines.includes(one));
  const wrong = changed.find(
    (one) =>
      one.lateFrom !== startOfLondonDay(addDays(one.due, 1)) ||
      (one.metAt !== null) !== one.status.startsWith('MET') ||
      (one.status === 'PAUSED' && one.pausedOn === null),
  );
  return wrong ? `${event.type} left ${wrong.key} in disorder` : null;
};

/** A decision is told once, and never another than the one that was made. */
const toldTruly: Invariant = (event, { before }) => {
  if (event.type !== 'ThresholdMetNotified' && event.type !== 'ThresholdNotMetNotified') return null;
  const told = before.decisions.find((one) => one.id === event.data.decision);
  const said = event.type === 'ThresholdMetNotified' ? 'MET' : 'NOT_MET';
  if (told?.result !== said) return `${event.type} of a decision that was ${told?.result ?? 'not made'}`;
  if (told.vacated) return `${event.type} of a decision that was vacated`;
  return told.notifiedAt === null ? null : `${event.type} a second time`;
};

const INVARIANTS: readonly Invariant[] = [
  numberIsMet,
  reviewNeedsThreshold,
  closingNeedsOutcome,
  noticesAreProven,
  outcomeListsAll,
  chairIsIndependent,
  endsAreQuiet,
  sound,
  toldTruly,
];

export const broken: (...given: Parameters<Invariant>) => readonly string[] = (event, at) =>
  INVARIANTS.flatMap((invariant) => invariant(event, at) ?? []);
