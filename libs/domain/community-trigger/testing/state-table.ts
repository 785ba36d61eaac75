import type { CommandData, CommandName } from '../commands.js';
import type { LawfulState } from '../state.js';
import { PEOPLE, sealed } from './people.js';
import {
  assembled,
  concluded,
  EVERYBODY,
  guestChair,
  held,
  MEETING,
  met,
  monitored,
  notMet,
  PANEL,
  PAPERS,
  prepared,
  recommended,
  referral,
  scheduled,
  signed,
} from './review-stories.js';
import { begin, type How, type Scenario } from './scenario.js';
import {
  acknowledged,
  application,
  asked,
  BODIES,
  circulated,
  complaint,
  computed,
  consentAsked,
  consentMissing,
  decidedMet,
  decidedNotMet,
  lpbReview,
  notMetTold,
  reconsideration,
  transferred,
} from './stories.js';

export interface Step<N extends CommandName = CommandName> {
  readonly given: () => Scenario;
  readonly from: LawfulState;
  readonly command: N;
  readonly data: CommandData[N];
  readonly to: LawfulState;
  readonly how: How;
}

const chair = { by: PEOPLE.chair };
const said = { text: sealed('said'), textSha256: 'c'.repeat(64), channel: 'TELEPHONE' } as const;
const written = { form: 'WRITTEN', givenOn: '2022-05-03' } as const;
const fact = { complaint: complaint(4, '2022-04-20') };
const correction = { complaint: 'complaint-1', correction: { hate: true } };
const yes = { result: 'MET', decidingBodies: BODIES } as const;
const one = (id: string) => ({ request: id });
const agency = { requests: [{ agency: 'derbyshire-police', publicFunctions: true }] };
const closed = () => notMetTold().does('CloseCase', { because: 'THRESHOLD_NOT_MET' }).settle();
const withoutConsent = () => consentAsked().does('RecordConsentRefused', {}).settle();
const appealed = () =>
  monitored().does('RequestAppeal', { about: 'HOW_REVIEWED' }, { by: PEOPLE.applicant }).settle();
const onAgenda = () => monitored().on('2022-06-01').settle();
const recommendationSent = () =>
  recommended().does('SendRecommendation', { recommendation: 'recommendation-1' });
const consulted = () => signed().does('RecordVictimView', { view: sealed('view'), agrees: 'YES' });
const late = () => asked().on('2022-05-18');

/** Table 2.4, row by row: the commands that it lists, each done where it is lawful, and where that leads. */
const step = <N extends CommandName>(
  from: LawfulState,
  given: () => Scenario,
  command: N,
  data: CommandData[N],
  to: LawfulState = from,
  how: How = {},
): Step => ({ from, given, command, data, to, how }) as Step;

export const TABLE: readonly Step[] = [
  step('DRAFT', begin, 'SaveDraft', { content: sealed('draft') }),
  step('DRAFT', begin, 'SubmitApplication', application(), 'RECEIVED'),

  step('RECEIVED', circulated, 'AcknowledgeApplication', {}, 'ACKNOWLEDGED'),
  step('RECEIVED', circulated, 'TransferToArea', { from: 'ned', to: 'bolsover' }, 'TRANSFERRED_OUT'),
  step('RECEIVED', circulated, 'RecordDuplicate', { of: 'review-0' }, 'CLOSED'),
  step('RECEIVED', circulated, 'AddComplaint', fact),
  step('RECEIVED', circulated, 'CorrectComplaint', correction),

  step('AWAITING_CONSENT', consentMissing, 'RequestConsent', {}),
  step('AWAITING_CONSENT', consentAsked, 'AcknowledgeApplication', {}),
  step('AWAITING_CONSENT', consentAsked, 'RecordConsent', written, 'RECEIVED'),
  step(
    'AWAITING_CONSENT',
    () => consentAsked().does('AcknowledgeApplication', {}),
    'RecordConsent',
    written,
    'ACKNOWLEDGED',
  ),
  step('AWAITING_CONSENT', consentAsked, 'RecordConsentRefused', {}, 'CLOSED'),
  step('AWAITING_CONSENT', () => consentAsked().on('2022-05-13'), 'SendReminder', {
    deadline: 'AD2',
    number: 1,
  }),

  step('ACKNOWLEDGED', acknowledged, 'RequestInformation', agency, 'INFORMATION_GATHERING'),
  step('ACKNOWLEDGED', acknowledged, 'AssignSpoc', { spoc: 'person-other' }),
  step('ACKNOWLEDGED', acknowledged, 'AssessRisk', { level: 'HIGH' }),

  step('INFORMATION_GATHERING', asked, 'ReturnInformation', one('request-1')),
  step('INFORMATION_GATHERING', asked, 'RefuseInformation', {
    ...one('request-1'),
    ground: 'DATA_PROTECTION',
  }),
  step('INFORMATION_GATHERING', late, 'ChaseAgency', { ...one('request-1'), number: 1 }),
  step('INFORMATION_GATHERING', asked, 'AddComplaint', fact),
  step('INFORMATION_GATHERING', asked, 'CorrectComplaint', correction),
  step('INFORMATION_GATHERING', late, 'ProceedToThreshold', {}, 'THRESHOLD_PENDING'),

  step('THRESHOLD_PENDING', computed, 'DecideThreshold', yes, 'THRESHOLD_MET'),
  step('THRESHOLD_PENDING', computed, 'ChallengeInput', { what: 'DATES' }),
  step('THRESHOLD_PENDING', computed, 'CorrectComplaint', correction),
  step('THRESHOLD_PENDING', computed, 'ReopenInformationGathering', {}, 'INFORMATION_GATHERING'),

  step('THRESHOLD_NOT_MET', decidedNotMet, 'NotifyApplicant', said),
  step('THRESHOLD_NOT_MET', notMetTold, 'OfferOtherSupport', { kind: 'MEDIATION' }),
  step('THRESHOLD_NOT_MET', notMetTold, 'RequestReconsideration', {}, 'RECONSIDERATION'),
  step('THRESHOLD_NOT_MET', notMetTold, 'CloseCase', { because: 'THRESHOLD_NOT_MET' }, 'CLOSED'),

  step('RECONSIDERATION', reconsideration, 'UpholdDecision', {}, 'CLOSED', { by: PEOPLE.appeals }),
  step('RECONSIDERATION', reconsideration, 'SubstituteDecision', {}, 'THRESHOLD_MET', { by: PEOPLE.appeals }),

  step('THRESHOLD_MET', decidedMet, 'NotifyApplicant', said),
  step('THRESHOLD_MET', met, 'AppointChair', guestChair()),
  step('THRESHOLD_MET', met, 'InvitePanel', { members: PANEL }),
  step('THRESHOLD_MET', met, 'InviteVictim', { ways: ['ATTEND'] }),
  step('THRESHOLD_MET', prepared, 'ScheduleMeeting', { at: MEETING }, 'REVIEW_SCHEDULED'),
  step('THRESHOLD_MET', met, 'VacateThresholdDecision', { decidingBodies: BODIES }, 'THRESHOLD_PENDING'),

  step('REVIEW_SCHEDULED', scheduled, 'CirculatePapers', PAPERS),
  step('REVIEW_SCHEDULED', scheduled, 'RecordVictimStatement', {
    statement: sealed('statement'),
    how: 'SPOKEN',
  }),
  step('REVIEW_SCHEDULED', scheduled, 'DeclareConflict', { person: EVERYBODY[1] ?? '', kind: 'PERSONAL' }),
  step('REVIEW_SCHEDULED', scheduled, 'ReplaceChair', {
    ...guestChair(),
    chair: PEOPLE.otherChair.person,
    organisation: 'independent-chairs',
  }),
  step('REVIEW_SCHEDULED', scheduled, 'Reschedule', { at: '2022-06-01T12:00:00.000Z', because: 'QUORUM' }),
  step('REVIEW_SCHEDULED', assembled, 'HoldReview', { attended: EVERYBODY }, 'REVIEW_HELD'),
  step(
    'REVIEW_SCHEDULED',
    scheduled,
    'VacateThresholdDecision',
    { decidingBodies: BODIES },
    'THRESHOLD_PENDING',
  ),

  step('REVIEW_HELD', held, 'RecordFinding', { kind: 'NO_LEARNING' }),
  step('REVIEW_HELD', held, 'MakeRecommendation', {
    addressee: 'derbyshire-police',
    publicFunctions: true,
    text: sealed('recommendation'),
  }),
  step('REVIEW_HELD', held, 'ProposeAction', referral()),
  step('REVIEW_HELD', held, 'RecordNoRecommendations', {}),
  step(
    'REVIEW_HELD',
    () => held().does('RecordFinding', { kind: 'NO_LEARNING' }).does('RecordNoRecommendations', {}),
    'CloseMeeting',
    {},
  ),
  step('REVIEW_HELD', concluded, 'SignOffReview', {}, 'ACTION_PLAN_CONSULTATION'),
  step('REVIEW_HELD', concluded, 'Reconvene', { at: '2022-06-10T12:00:00.000Z' }, 'REVIEW_SCHEDULED'),
  step(
    'REVIEW_HELD',
    () => concluded([]).does('SignOffReview', {}, chair),
    'NotifyOutcome',
    said,
    'OUTCOME_NOTIFIED',
  ),

  step('ACTION_PLAN_CONSULTATION', signed, 'RecordVictimView', { view: null, agrees: 'DECLINED' }),
  step('ACTION_PLAN_CONSULTATION', consulted, 'FinaliseActionPlan', {}),
  step(
    'ACTION_PLAN_CONSULTATION',
    () => consulted().does('FinaliseActionPlan', {}, chair),
    'NotifyOutcome',
    said,
    'OUTCOME_NOTIFIED',
  ),

  step('OUTCOME_NOTIFIED', recommended, 'SendRecommendation', { recommendation: 'recommendation-1' }),
  step('OUTCOME_NOTIFIED', recommendationSent, 'RecordResponse', {
    recommendation: 'recommendation-1',
    response: 'ACCEPTED',
  }),
  step('OUTCOME_NOTIFIED', recommended, 'RequestAppeal', { about: 'HOW_REVIEWED' }, 'APPEAL'),
  step('OUTCOME_NOTIFIED', recommended, 'CloseCase', { because: 'NO_ACTIONS' }, 'CLOSED'),

  step('ACTION_MONITORING', monitored, 'UpdateAction', { action: 'action-1', progress: sealed('progress') }),
  step('ACTION_MONITORING', monitored, 'CompleteAction', { action: 'action-1', outcome: 'TAKEN_UP' }),
  step('ACTION_MONITORING', monitored, 'ExtendAction', { action: 'action-1', due: '2022-08-15' }),
  step('ACTION_MONITORING', monitored, 'AddAction', referral({ due: '2022-09-15' })),
  step('ACTION_MONITORING', onAgenda, 'RecordTaskingReview', { meeting: 'tasking-2022-06-01' }),
  step('ACTION_MONITORING', monitored, 'RequestAppeal', { about: 'HOW_REVIEWED' }, 'APPEAL'),
  step('ACTION_MONITORING', monitored, 'Reconvene', { at: '2022-06-10T12:00:00.000Z' }, 'REVIEW_SCHEDULED'),
  step('ACTION_MONITORING', monitored, 'CloseCase', { because: 'ACTIONS_LEFT_OPEN' }, 'CLOSED'),

  step('APPEAL', appealed, 'DecideAppeal', { outcome: 'DISMISSED' }, 'ACTION_MONITORING', {
    by: { ...PEOPLE.appeals, person: 'person-other-appeals' },
  }),

  step(
    'THRESHOLD_NOT_MET',
    () => notMetTold().under({ lpbReview: { enabled: true, from: '2022-01-01' } }),
    'RecordLpbReviewRequested',
    {},
    'LPB_REVIEW',
  ),
  step('LPB_REVIEW', lpbReview, 'RecordLpbOutcome', { outcome: 'NO_CHANGE' }, 'THRESHOLD_NOT_MET'),
  step('LPB_REVIEW', lpbReview, 'RecordLpbOutcome', { outcome: 'THRESHOLD_MET' }, 'THRESHOLD_MET'),

  step('CLOSED', closed, 'ReopenCase', {}, 'THRESHOLD_NOT_MET'),
  step('CLOSED', withoutConsent, 'RecordConsent', written, 'RECEIVED'),
  step('CLOSED', closed, 'HoldDiscretionaryReview', {}),
  step('CLOSED', closed, 'RequestReconsideration', {}, 'RECONSIDERATION'),
  step(
    'CLOSED',
    () => recommended().does('CloseCase', { because: 'NO_ACTIONS' }).settle(),
    'RequestAppeal',
    { about: 'HOW_REVIEWED' },
    'APPEAL',
  ),

  step('TRANSFERRED_OUT', transferred, 'AcceptTransfer', {}, 'TRANSFERRED_OUT', { by: PEOPLE.neighbour }),
  step('TRANSFERRED_OUT', transferred, 'ReturnTransfer', {}, 'RECEIVED', { by: PEOPLE.neighbour }),

  step('THRESHOLD_NOT_MET', () => notMet(), 'Withdraw', {}, 'WITHDRAWN'),
];
