import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { ComplaintInput } from '../application/commands.js';
import type { CommandData, CommandName } from '../commands.js';
import { ACTION_KINDS, type ActionInput, type ActionOutcome, type Involvement } from '../review-state.js';
import type { State } from '../state.js';
import type { Draw } from './draw.js';
import { PEOPLE, sealed } from './people.js';
import { application } from './stories.js';

type Given = readonly [state: State, draw: Draw, now: Instant];

const ORGANISATIONS = [
  'ned-council',
  'derbyshire-police',
  'derbyshire-health',
  'ned-homes',
  'bolsover-council',
  'independent-chairs',
  'local-policing-body',
];
const BODIES = ORGANISATIONS.slice(0, 3);
const PERSONS = Object.values(PEOPLE).map((one) => one.person);
const INVOLVEMENTS: readonly Involvement[] = ['ATTEND', 'VIRTUAL', 'STATEMENT', 'REPRESENTATIVE', 'NONE'];
const OUTCOMES: readonly ActionOutcome[] = [
  'TAKEN_UP',
  'DECLINED',
  'NO_ANSWER',
  'ISSUED',
  'NOT_ISSUED',
  'AGREED',
  'SIGNED',
  'QUIET',
  'DONE',
];
const RANKS = ['Police Inspector', 'Constable'];
const WHY_CLOSED = [
  'THRESHOLD_NOT_MET',
  'ACTIONS_DONE',
  'ACTIONS_LEFT_OPEN',
  'NO_ACTIONS',
  'NO_CONSENT',
  'APPEAL_DECIDED',
  'OTHER',
] as const;

const idOf = (kind: string, list: readonly { readonly id: string }[], draw: Draw): string =>
  draw.oneIn(8) ? `${kind}-99` : draw.of([...list.map((one) => one.id), `${kind}-99`]);
const lastIdOf = (kind: string, list: readonly { readonly id: string }[], draw: Draw): string =>
  draw.oneIn(3) ? idOf(kind, list, draw) : (list.at(-1)?.id ?? `${kind}-99`);

const day = (draw: Draw, now: Instant, back: number, forth: number): LocalDate =>
  addDays(londonDate(now), draw.below(back + forth + 1) - back);
const instant = (draw: Draw, now: Instant, back: number, forth: number): Instant =>
  `${day(draw, now, back, forth)}T${draw.of(['00:00', '11:30', '23:30'])}:00.000Z`;

const complaint = (draw: Draw, now: Instant): ComplaintInput => {
  const madeAt = draw.oneIn(2) ? day(draw, now, 200, 1) : instant(draw, now, 200, 0);
  const occurred = addDays(madeAt.slice(0, 10), 1 - draw.below(45));
  return {
    reporterId: draw.of([PEOPLE.applicant.person, 'person-neighbour', 'person-other']),
    incidentId: `incident-${draw.below(5)}`,
    madeAt,
    madeTo: draw.oneIn(4) ? draw.of(ORGANISATIONS) : 'derbyshire-police',
    ...(draw.oneIn(6)
      ? {}
      : draw.oneIn(3)
        ? { occurredFrom: addDays(occurred, -3), occurredTo: occurred }
        : { occurredOn: occurred }),
    ...draw.maybe('hate', () => draw.oneIn(2)),
    ...draw.maybe('informal', () => draw.oneIn(3)),
  };
};
const complaints = (draw: Draw, now: Instant): readonly ComplaintInput[] =>
  [1, 2, 3, 4].slice(0, draw.below(5)).map(() => complaint(draw, now));

/** Any body; more often than by chance the one that the chair comes from. */
const body = ({ chair }: State, draw: Draw): string =>
  chair !== null && draw.oneIn(3) ? chair.organisation : draw.of(ORGANISATIONS);

const action = (state: State, draw: Draw, now: Instant): ActionInput => {
  const kind = draw.of(ACTION_KINDS);
  return {
    kind,
    owner: body(state, draw),
    due: day(draw, now, 3, 60),
    text: sealed('action'),
    ...(kind === 'ENFORCEMENT'
      ? {
          enforcement: {
            measure: draw.of(['CPW', 'CPN', 'FPN', 'CLOSURE_WARNING'] as const),
            against: draw.of(['AGED_16_OR_OVER', 'BODY', 'UNDER_16'] as const),
            ...draw.maybe('follows', () => idOf('action', state.actions, draw)),
          },
        }
      : {}),
    ...(kind === 'BEHAVIOUR_CONTRACT'
      ? { contract: { guardianAgreed: !draw.oneIn(3), reviewOn: day(draw, now, 0, 90) } }
      : {}),
  };
};

const bodies = (draw: Draw): readonly string[] => (draw.oneIn(3) ? draw.some(ORGANISATIONS) : BODIES);
const chair = (draw: Draw): CommandData['AppointChair'] => {
  const one = draw.of([
    PEOPLE.chair,
    PEOPLE.otherChair,
    PEOPLE.chair,
    PEOPLE.coordinator,
    PEOPLE.panelCouncil,
  ]);
  return {
    chair: one.person,
    organisation: draw.oneIn(4) ? draw.of(ORGANISATIONS) : (one.organisation ?? ''),
    homeTenant: one.homeTenant ?? 'ned',
    hostTenant: 'ned',
    declaration: { noPersonalTie: !draw.oneIn(6), noLineManagement: true },
  };
};
const seats = (state: State, draw: Draw): readonly string[] => {
  const all = [...state.panel.map((one) => one.person), ...(state.chair ? [state.chair.person] : [])];
  return draw.oneIn(3) ? draw.some([...all, 'person-99']) : all;
};
const said = (draw: Draw) => ({
  channel: draw.of(['TELEPHONE', 'POST', 'IN_PERSON'] as const),
  text: sealed('said'),
  textSha256: 'c'.repeat(64),
});
const deadline = (state: State, draw: Draw): string =>
  draw.of([...state.deadlines.map((one) => one.key), 'AD99']);
const notice = (state: State, draw: Draw): string => lastIdOf('notice', state.notices, draw);
const nothing = (): object => ({});
const tasking = (draw: Draw, now: Instant) => {
  const on = day(draw, now, 2, 40);
  return { series: 'tasking-1', meeting: `tasking-${on}`, on, version: 1 };
};

/** For each command facts of the right shape, true of the case or not. */
export const RANDOM_DATA: { readonly [N in CommandName]: (...given: Given) => CommandData[N] } = {
  SaveDraft: () => ({ content: sealed('draft') }),
  DiscardDraft: nothing,
  PurgeDraft: nothing,
  SubmitApplication: (_, draw, now) =>
    application({
      channel: draw.of(['ONLINE', 'TELEPHONE', 'PAPER'] as const),
      applicantKind: draw.of(['VICTIM', 'REPRESENTATIVE'] as const),
      victim: draw.of([PEOPLE.applicant.person, 'person-victim', 'person-victim']),
      complaints: complaints(draw, now),
      ...draw.maybe('consent', () => ({
        form: draw.of(['WRITTEN', 'RECORDED_VERBAL'] as const),
        givenOn: day(draw, now, 20, 1),
      })),
      ...draw.maybe('referral', () => ({ rank: draw.of(RANKS), reason: sealed('referral') })),
      ...draw.maybe('liveInvestigation', () => true),
    }),
  RecordAnonymousApplication: () => ({ reference: 'NED-CT-2022-002', channel: 'TELEPHONE', area: 'ned' }),
  CirculateApplication: nothing,
  AcknowledgeApplication: (_, draw) => draw.maybe('spoc', () => draw.of(PERSONS)),
  AssignSpoc: (_, draw) => ({ spoc: draw.of(PERSONS) }),
  AssessRisk: (_, draw) => ({
    level: draw.of(['STANDARD', 'MEDIUM', 'HIGH'] as const),
    ...draw.maybe('childrenOnBothSides', () => true),
    ...draw.maybe('safeguardingReferralMade', () => true),
  }),
  AddComplaint: (_, draw, now) => ({ complaint: complaint(draw, now) }),
  CorrectComplaint: (state, draw, now) => {
    const { madeTo, hate, occurredOn } = { occurredOn: day(draw, now, 60, 0), ...complaint(draw, now) };
    return {
      complaint: idOf('complaint', state.complaints, draw),
      correction: draw.of([{ madeTo }, { hate: hate ?? true }, { occurredOn }, complaint(draw, now)]),
      ...draw.maybe('challenge', () => idOf('challenge', state.challenges, draw)),
    };
  },
  RecordDuplicate: (_, draw) => ({ of: draw.of(['review-0', 'NED-CT-2022-001']) }),
  LinkEarlierApplication: (state, draw) => ({
    earlier: draw.of(['review-0', 'review-1']),
    newInformation: draw.oneIn(2),
    newComplaints: draw.oneIn(2) ? [idOf('complaint', state.complaints, draw)] : [],
  }),
  LinkCounterAllegation: (_, draw) => ({ other: draw.of(['review-2', 'review-3']) }),
  ReplaceApplicant: (_, draw) => ({
    because: draw.of(['DIED', 'MOVED'] as const),
    representative: draw.of(['person-daughter', 'person-son', PEOPLE.applicant.person]),
    consentBy: draw.of(['HOUSEHOLD', 'ESTATE'] as const),
  }),
  ExplainCaseReview: (_, draw) => ({ reporter: draw.of(PERSONS), how: 'TELEPHONE' }),
  Withdraw: nothing,
  RequestConsent: nothing,
  RecordConsent: (_, draw, now) => ({
    form: draw.of(['WRITTEN', 'RECORDED_VERBAL'] as const),
    givenOn: day(draw, now, 10, 1),
  }),
  RecordConsentRefused: (_, draw) => ({ kind: draw.of(['REFUSED', 'NO_ANSWER'] as const) }),
  WithdrawConsent: (_, draw, now) => ({ withdrawnOn: day(draw, now, 3, 1) }),
  RequestInformation: (_, draw, now) => ({
    requests: draw.some(ORGANISATIONS).map((agency) => ({
      agency,
      publicFunctions: agency !== 'ned-homes',
      periodFrom: day(draw, now, 200, 0),
    })),
  }),
  ReturnInformation: (state, draw, now) => ({
    request: idOf('request', state.requests, draw),
    ...draw.maybe('complaints', () => complaints(draw, now)),
  }),
  RefuseInformation: (state, draw) => ({
    request: idOf('request', state.requests, draw),
    ground: draw.of(['DATA_PROTECTION', 'NO_PUBLIC_FUNCTION'] as const),
  }),
  ExtendReturn: (state, draw, now) => ({
    request: idOf('request', state.requests, draw),
    due: day(draw, now, 5, 40),
  }),
  ChaseAgency: (state, draw) => ({
    request: idOf('request', state.requests, draw),
    number: 1 + draw.below(3),
  }),
  EscalateAgency: (state, draw) => ({ request: idOf('request', state.requests, draw) }),
  ProceedToThreshold: nothing,
  CloseInformationGathering: nothing,
  ReopenInformationGathering: nothing,
  ComputeThreshold: nothing,
  ChallengeInput: (state, draw) => ({
    what: draw.of(['DATES', 'GENUINE'] as const),
    ...draw.maybe('complaint', () => idOf('complaint', state.complaints, draw)),
  }),
  DismissChallenge: (state, draw) => ({ challenge: idOf('challenge', state.challenges, draw) }),
  DecideGenuineness: (state, draw) => ({
    complaint: idOf('complaint', state.complaints, draw),
    genuine: draw.of(['NO', 'YES'] as const),
    decidingBodies: bodies(draw),
  }),
  DecideThreshold: (_, draw) => ({
    result: draw.of(['MET', 'NOT_MET'] as const),
    decidingBodies: bodies(draw),
    ...draw.maybe('reasons', () => sealed('reasons')),
    ...draw.maybe('route', () =>
      draw.of(['VULNERABILITY_REFERRAL', 'HARM_PERSISTENCE_ADEQUACY', 'NUMBER'] as const),
    ),
    ...draw.maybe('persistence', () => sealed('persistence')),
    harm: sealed('harm'),
    adequacy: sealed('adequacy'),
    ...draw.maybe('referral', () => ({ rank: draw.of(RANKS), reason: sealed('referral') })),
    ...draw.maybe('decidedBy', () => draw.some(PERSONS)),
  }),
  NotifyApplicant: (_, draw) => said(draw),
  OfferOtherSupport: () => ({ kind: 'MEDIATION' }),
  VacateThresholdDecision: (_, draw) => ({ decidingBodies: bodies(draw) }),
  RequestReconsideration: nothing,
  UpholdDecision: (_, draw) => draw.maybe('panel', () => draw.some(PERSONS)),
  SubstituteDecision: (_, draw) => draw.maybe('panel', () => draw.some(PERSONS)),
  TransferToArea: (_, draw) => ({ from: 'ned', to: draw.of(['bolsover', 'ned']) }),
  AcceptTransfer: nothing,
  ReturnTransfer: nothing,
  AppointChair: (_, draw) => chair(draw),
  ReplaceChair: (_, draw) => chair(draw),
  InvitePanel: (_, draw) => ({
    members: draw
      .some([PEOPLE.panelPolice, PEOPLE.panelHealth, PEOPLE.panelCouncil, PEOPLE.applicant])
      .map(({ person, organisation }) => ({ person, organisation: organisation ?? 'none' })),
  }),
  InviteVictim: (_, draw) => ({
    ways: draw.some(INVOLVEMENTS),
    ...draw.maybe('chosen', () => draw.of(INVOLVEMENTS)),
  }),
  RecordVictimNotInvited: nothing,
  ScheduleMeeting: (_, draw, now) => ({ at: instant(draw, now, 1, 40) }),
  Reschedule: (_, draw, now) => ({
    at: instant(draw, now, 1, 40),
    because: draw.of(['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION', 'QUORUM'] as const),
  }),
  CirculatePapers: (_, draw) => ({
    papers: draw.oneIn(5) ? [] : [{ title: sealed('agenda'), sha256: 'b'.repeat(64) }],
  }),
  RecordVictimStatement: () => ({ statement: sealed('statement'), how: 'SPOKEN' }),
  DeclareConflict: (_, draw) => ({
    person: draw.of(PERSONS),
    kind: draw.of(['PERSONAL', 'ORGANISATION_INVOLVED'] as const),
  }),
  ResolveConflict: (state, draw) => ({
    conflict: idOf('conflict', state.conflicts, draw),
    action: draw.of(['NONE', 'RECUSE_ITEM', 'LEAVE_PANEL', 'REPLACED'] as const),
  }),
  HoldReview: (state, draw) => ({
    attended: seats(state, draw),
    ...draw.maybe('recused', () => (draw.oneIn(4) ? draw.some(seats(state, draw)) : [])),
  }),
  RecordFinding: (_, draw) => ({ kind: draw.of(['NO_LEARNING', 'LEARNING', 'GOOD_PRACTICE'] as const) }),
  MakeRecommendation: (state, draw) => ({
    addressee: body(state, draw),
    publicFunctions: !draw.oneIn(4),
    text: sealed('recommendation'),
  }),
  RecordNoRecommendations: nothing,
  ProposeAction: action,
  CloseMeeting: nothing,
  SignOffReview: nothing,
  Reconvene: (_, draw, now) => ({ at: instant(draw, now, 1, 40) }),
  RecordVictimView: (_, draw) => ({
    view: draw.oneIn(3) ? null : sealed('view'),
    agrees: draw.of(['YES', 'NO', 'DECLINED'] as const),
  }),
  FinaliseActionPlan: (state, draw) =>
    draw.maybe('drop', () => draw.some(state.actions.map((one) => one.id))),
  NotifyOutcome: (_, draw) => said(draw),
  SendRecommendation: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
  }),
  RecordResponse: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
    response: draw.of(['ACCEPTED', 'NOT_ACCEPTED'] as const),
    ...draw.maybe('text', () => sealed('response')),
  }),
  BeginActionMonitoring: nothing,
  UpdateAction: (state, draw) => ({
    action: idOf('action', state.actions, draw),
    progress: sealed('progress'),
  }),
  CompleteAction: (state, draw) => ({
    action: idOf('action', state.actions, draw),
    ...draw.maybe('outcome', () => draw.of(OUTCOMES)),
  }),
  ExtendAction: (state, draw, now) => ({
    action: idOf('action', state.actions, draw),
    due: day(draw, now, 5, 90),
  }),
  CancelAction: (state, draw) => ({ action: idOf('action', state.actions, draw) }),
  AddAction: action,
  RecordTaskingReview: (state, draw) => ({
    meeting: draw.of([...state.agendas.map((one) => one.meeting), 'tasking-99']),
  }),
  PutOnTaskingAgenda: (_, draw, now) => draw.maybe('next', () => tasking(draw, now)),
  MarkActionOverdue: (state, draw) => ({ action: idOf('action', state.actions, draw) }),
  RequestAppeal: (_, draw) => ({ about: draw.of(['HOW_DEALT_WITH', 'HOW_REVIEWED'] as const) }),
  DecideAppeal: (_, draw) => ({
    outcome: draw.of(['UPHELD', 'DISMISSED'] as const),
    ...draw.maybe('panel', () => draw.some(PERSONS)),
  }),
  RecordLpbReviewRequested: nothing,
  RecordLpbOutcome: (_, draw) => ({
    outcome: draw.of(['THRESHOLD_MET', 'OUTCOME_REVISITED', 'NO_CHANGE'] as const),
  }),
  CloseCase: (_, draw) => ({ because: draw.of(WHY_CLOSED) }),
  ReopenCase: nothing,
  HoldDiscretionaryReview: nothing,
  SendReminder: (state, draw) => ({ deadline: deadline(state, draw), number: 1 + draw.below(2) }),
  MarkDeadlineMissed: (state, draw) => ({ deadline: deadline(state, draw) }),
  GiveLateReason: (state, draw) => ({ deadline: deadline(state, draw) }),
  PauseDeadline: (state, draw) => ({
    deadline: deadline(state, draw),
    because: draw.of(['VICTIM_UNWELL', 'AWAITING_CONSENT', 'VICTIM_AVAILABILITY', 'HOLIDAYS']),
  }),
  ResumeDeadline: (state, draw) => ({ deadline: deadline(state, draw) }),
  EndWindow: (state, draw) => ({ deadline: deadline(state, draw) }),
  RecalculateDeadlines: nothing,
  PrepareNotice: (state, draw) => ({
    notice: notice(state, draw),
    text: sealed('letter'),
    html: sealed('letter-html'),
    sha256: 'a'.repeat(64),
  }),
  ClaimNoticeDelivery: (state, draw) => ({ notice: notice(state, draw) }),
  RecordNoticeDelivered: (state, draw) => ({
    notice: notice(state, draw),
    channel: 'EMAIL',
    reference: 'event-1',
  }),
  RecordDeliveryUncertain: (state, draw) => ({ notice: notice(state, draw), reference: 'event-1' }),
  ResolveDelivery: (state, draw) => ({
    notice: notice(state, draw),
    outcome: draw.of(['WAS_DELIVERED', 'SEND_AGAIN', 'NO_LONGER_NEEDED'] as const),
  }),
};
