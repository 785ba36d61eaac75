import type { TimescaleParty } from '../across/state.js';
import { HEALTH, PEOPLE, POLICE } from './people.js';
import {
  agency,
  bundle,
  day,
  deadline,
  document,
  idOf,
  nothing,
  notice,
  past,
  plannedAction,
  person,
  relative,
  relatives,
  seats,
  soon,
  told,
  words,
  type RandomData,
} from './random-values.js';

/** Why each may stand still, where the local procedure says so. */
const PAUSES: Readonly<Record<string, string>> = {
  DD3: 'criminal proceedings',
  DD4: 'disclosure',
  DD8: 'anniversary',
};
const PARTIES: readonly TimescaleParty[] = ['INDEPENDENT_CHAIR', 'PANEL', 'CSP_CHAIR', 'HOME_OFFICE'];
const ofAction = (...[state, draw]: Parameters<RandomData['StartAction']>) => ({
  action: idOf('action', state.actions, draw),
});

/** From the family’s time with the draft to the formal conclusion, and what may happen at any time. */
export const completionData = {
  ShareDraftWithFamily: (state, draw, now) => ({
    people: relatives(state, draw),
    ...draw.maybe('until', () => soon(draw, now)),
  }),
  ExtendFamilyViewing: (state, draw, now) => ({
    viewing:
      state.viewings.find(({ status }) => status === 'SHARED')?.id ?? idOf('viewing', state.viewings, draw),
    until: day(draw, now, 1, 60),
  }),
  RecordFamilyComments: (state, draw) => ({
    viewing: idOf('viewing', state.viewings, draw),
    comments: words('comments'),
  }),
  RecordFamilyDeclined: (state, draw) => ({ person: relative(state, draw) }),
  ConfirmFairRepresentation: (_, draw) => ({ agency: agency(draw) }),
  RecordDissent: (state, draw) => ({
    person: draw.of([...seats(state, draw), person(draw)]),
    reasons: words('dissent'),
  }),
  ApproveReport: nothing,
  RejectReport: nothing,
  AgreeActionPlan: (state, draw, now) => ({
    actions: draw.oneIn(6)
      ? []
      : state.recommendations
          .filter(({ status }) => status !== 'WITHDRAWN')
          .map(({ id }) => ({ ...plannedAction(state, draw, now), recommendation: id })),
    agreed: [
      { organisation: POLICE, by: PEOPLE.seniorPolice.person },
      ...(draw.oneIn(6) ? [] : [{ organisation: HEALTH, by: PEOPLE.seniorHealth.person }]),
    ],
  }),
  SignOff: nothing,
  RefuseSignOff: nothing,
  SubmitToHomeOffice: (_, draw) => ({ bundle: bundle(draw) }),
  Resubmit: (_, draw) => ({ bundle: bundle(draw) }),
  WithdrawSubmission: nothing,
  SendCopyToCommissioner: (_, draw) => told(draw),
  RecordQaOutcome: (_, draw, now) => ({
    outcome: draw.of(['ADEQUATE', 'ADEQUATE_WITH_AMENDMENTS', 'RESUBMIT'] as const),
    on: past(draw, now),
    letter: document(draw),
    areas: draw.oneIn(2) ? [] : [words('area-1'), words('area-2')],
  }),
  MakeAmendments: (state, draw) => ({
    made: draw
      .some(state.amendments)
      .map(({ id }) => ({ amendment: draw.oneIn(12) ? 'amendment-99' : id, change: words('change') })),
  }),
  BeginPublicationPrep: nothing,
  ReopenDrafting: nothing,
  Anonymise: (state, draw) => {
    const last = state.editions.at(-1);
    return {
      overview: last && draw.oneIn(4) ? last.overview : document(draw),
      summary: last && draw.oneIn(4) ? last.summary : document(draw),
      pseudonyms: words('pseudonyms'),
    };
  },
  ApproveRedaction: (state, draw) => {
    const { editions } = state;
    const edition = editions.length > 0 && draw.oneIn(3) ? draw.of(editions) : editions.at(-1);
    return {
      edition: edition?.number ?? 99,
      overviewSha256: draw.oneIn(8) ? 'sha256-of-another' : (edition?.overview.sha256 ?? ''),
      summarySha256: edition?.summary.sha256 ?? '',
    };
  },
  LegalCheck: (state, draw) => ({ edition: state.editions.length - (draw.oneIn(6) ? 1 : 0) }),
  AgreeDateWithFamily: (state, draw, now) => ({
    on: day(draw, now, 1, 10),
    people: relatives(state, draw),
  }),
  PostponePublication: (_, draw, now) => draw.maybe('on', () => soon(draw, now)),
  Publish: nothing,
  SendToLibrary: nothing,
  DistributeCopies: nothing,
  UnpublishForSafety: nothing,
  WithholdPublication: nothing,
  RecordWithholding: (_, draw) => draw.maybe('agreement', () => document(draw)),
  ReviewWithholding: (_, draw) => ({ outcome: draw.of(['KEEP', 'END'] as const) }),
  RequestWithholdingReview: nothing,
  BeginActionMonitoring: nothing,
  StartAction: ofAction,
  UpdateAction: (state, draw, now) => ({
    ...ofAction(state, draw, now),
    ...draw.maybe('rag', () => draw.of(['RED', 'GREEN'] as const)),
  }),
  EvidenceCompletion: (state, draw, now) => ({
    ...ofAction(state, draw, now),
    evidence: document(draw),
    outcome: words('effect'),
  }),
  AuditAction: ofAction,
  ReopenAction: (state, draw, now) => ({ ...ofAction(state, draw, now), target: day(draw, now, 1, 90) }),
  ExtendAction: (state, draw, now) => ({ ...ofAction(state, draw, now), target: day(draw, now, 1, 200) }),
  CancelAction: ofAction,
  AddAction: plannedAction,
  SendRecommendation: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
  }),
  RecordRecommendationResponse: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
    from: draw.of([POLICE, HEALTH]),
    response: draw.of(['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED'] as const),
  }),
  MarkActionOverdue: ofAction,
  ReportToCsp: (state, draw) => ({ number: state.cspReports + draw.below(2) }),
  ConcludeReview: nothing,
  ReopenReview: nothing,
  AgreeRevisedTimescale: (_, draw, now) => ({
    newDue: day(draw, now, 1, 300),
    agreedBy: draw.some(PARTIES),
  }),
  MergeDuplicate: (_, draw) => ({ from: 'review-2', into: draw.oneIn(5) ? 'review-2' : 'review-1' }),
  TransferToLeadCsp: (_, draw) => ({ from: 'ned', to: draw.oneIn(5) ? 'ned' : 'bolsover' }),
  CancelReview: nothing,
  SendReminder: (state, draw) => ({ deadline: deadline(state, draw), number: 1 + draw.below(3) }),
  MarkDeadlineMissed: (state, draw) => ({ deadline: deadline(state, draw) }),
  GiveLateReason: (state, draw) => ({
    deadline: state.deadlines.find(({ lateReason }) => lateReason === 'ASKED')?.key ?? deadline(state, draw),
  }),
  PauseDeadline: (state, draw) => {
    const pausable = state.deadlines.filter(({ id, status }) => status === 'OPEN' && id in PAUSES);
    const one = draw.oneIn(6) ? undefined : pausable.at(-1);
    return {
      deadline: one?.key ?? deadline(state, draw),
      because: PAUSES[one?.id ?? ''] ?? draw.of(Object.values(PAUSES)),
    };
  },
  ResumeDeadline: (state, draw) => ({
    deadline: state.deadlines.find(({ status }) => status === 'PAUSED')?.key ?? deadline(state, draw),
  }),
  EndWindow: (state, draw) => ({ deadline: deadline(state, draw) }),
  RecalculateDeadlines: nothing,
  PrepareNotice: (state, draw) => ({
    notice: notice(state, draw),
    text: words('letter'),
    html: words('letter-html'),
    sha256: 'a'.repeat(64),
  }),
  ClaimNoticeDelivery: (state, draw) => ({ notice: notice(state, draw) }),
  RecordNoticeDelivered: (state, draw) => ({
    notice: notice(state, draw),
    channel: 'EMAIL',
    reference: 'reference',
  }),
  RecordDeliveryUncertain: (state, draw) => ({ notice: notice(state, draw), reference: 'reference' }),
  ResolveDelivery: (state, draw) => ({
    notice: notice(state, draw),
    outcome: draw.of(['WAS_DELIVERED', 'SEND_AGAIN', 'NO_LONGER_NEEDED'] as const),
  }),
} satisfies Partial<RandomData>;
