import { PEOPLE, sealed } from './people.js';
import { application } from './stories.js';

import {
  ORGANISATIONS,
  PERSONS,
  RANKS,
  idOf,
  day,
  complaint,
  complaints,
  bodies,
  said,
  deadline,
  notice,
  nothing,
  type RandomData,
} from './random-values.js';

/** From the application to the decision, letters and deadlines. */
export const applicationData = {
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
} satisfies Partial<RandomData>;
