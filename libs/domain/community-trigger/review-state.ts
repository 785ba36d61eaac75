import type { OrganisationId, PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

export interface Chair {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly homeTenant: TenantId;
  readonly hostTenant: TenantId;
  readonly appointedAt: Instant;
}

export interface PanelMember {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly status: 'INVITED' | 'LEFT' | 'RECUSED_FROM_ITEM';
}

export type Involvement = 'ATTEND' | 'VIRTUAL' | 'STATEMENT' | 'REPRESENTATIVE' | 'NONE';

export interface VictimPart {
  readonly status: 'NOT_ASKED' | 'INVITED' | 'NOT_INVITED';
  readonly involvement: Involvement | null;
  readonly statement: Sealed | null;
  /** Why the victim was not invited: told in writing (2.5). */
  readonly reason: Sealed | null;
}

export interface Meeting {
  readonly id: string;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly place: Sealed | null;
  /** `CANCELLED`: the decision it rested on was vacated. */
  readonly status: 'SCHEDULED' | 'HELD' | 'CLOSED' | 'CANCELLED';
  readonly papersCirculatedAt: Instant | null;
  readonly attended: readonly PersonId[];
  readonly recused: readonly PersonId[];
  readonly heldAt: Instant | null;
  readonly closedAt: Instant | null;
}

export interface Conflict {
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly kind: 'ORGANISATION_INVOLVED' | 'PERSONAL' | 'LINE_MANAGEMENT' | 'PRIOR_DECISION' | 'OTHER';
  readonly resolution: 'NONE' | 'RECUSE_ITEM' | 'LEAVE_PANEL' | 'REPLACED' | null;
}

export type FindingKind = 'NO_LEARNING' | 'LEARNING' | 'GOOD_PRACTICE' | 'GAP_IN_RESPONSE';

export interface Finding {
  readonly id: string;
  /** The meeting at which it was found. */
  readonly meeting: string;
  readonly kind: FindingKind;
  readonly text: Sealed | null;
}

export interface Recommendation {
  readonly id: string;
  /** The meeting at which it was made. */
  readonly meeting: string;
  readonly addressee: OrganisationId;
  /** Exercises public functions and so must have regard: s.104(7). */
  readonly publicFunctions: boolean;
  readonly text: Sealed;
  readonly sentAt: Instant | null;
  readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED' | null;
  readonly responseText: Sealed | null;
  /** Key of its deadline AD10 once it was sent. */
  readonly deadline: string | null;
}

export const ACTION_KINDS = [
  'SUPPORT_REFERRAL',
  'ENFORCEMENT',
  'MONITORING',
  'MEDIATION',
  'TARGET_HARDENING',
  'PROPERTY_MARKING',
  'YOUTH_DIVERSION',
  'BEHAVIOUR_CONTRACT',
  'OTHER',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** CPW: community protection warning. CPN: notice, s.43. FPN: fixed penalty, s.52. */
export type EnforcementMeasure = 'CPW' | 'CPN' | 'FPN' | 'CLOSURE_WARNING';

export interface Enforcement {
  readonly measure: EnforcementMeasure;
  /** A notice may be served only on a body or on somebody aged 16 or over: s.43(1). */
  readonly against: 'UNDER_16' | 'AGED_16_OR_OVER' | 'BODY';
  /** The action it builds on: a notice on its written warning, a penalty on its notice. */
  readonly follows?: string;
}

/** An acceptable behaviour contract: voluntary, and for a child only with a parent or guardian. */
export interface BehaviourContract {
  readonly guardianAgreed: boolean;
  readonly reviewOn: LocalDate;
}

/** What is decided about an action before anything is done. */
export interface ActionInput {
  readonly kind: ActionKind;
  readonly owner: OrganisationId;
  readonly due: LocalDate;
  readonly text: Sealed;
  /** Only and always with kind `ENFORCEMENT`. */
  readonly enforcement?: Enforcement;
  /** Only and always with kind `BEHAVIOUR_CONTRACT`. */
  readonly contract?: BehaviourContract;
}

export type ActionOutcome =
  | 'TAKEN_UP'
  | 'DECLINED'
  | 'NO_ANSWER'
  | 'ISSUED'
  | 'NOT_ISSUED'
  | 'OUT_OF_COURT_DISPOSAL'
  | 'AGREED'
  | 'NOT_AGREED'
  | 'NOT_HELD'
  | 'SIGNED'
  | 'NOT_SIGNED'
  | 'QUIET'
  | 'NOT_QUIET'
  | 'DONE';

export interface Action extends ActionInput {
  readonly id: string;
  readonly status: 'PROPOSED' | 'OPEN' | 'DONE' | 'DROPPED';
  readonly outcome: ActionOutcome | null;
  /** What was last said about how it is going. */
  readonly progress: Sealed | null;
  readonly overdue: boolean;
  /** Key of its deadline `ACTION/<id>` once the plan is final. */
  readonly deadline: string | null;
}

/** The next tasking meeting of the tenant's series, as the door saw it, with the version it looked at. */
export interface TaskingMeeting {
  readonly series: string;
  readonly meeting: string;
  readonly on: LocalDate;
  readonly version: number;
}

export interface Appeal {
  readonly status: 'RECEIVED' | 'DISMISSED' | 'UPHELD';
  readonly receivedAt: Instant;
  /** The state that it came from and may go back to. */
  readonly from: string;
  readonly about: 'HOW_DEALT_WITH' | 'HOW_REVIEWED';
  readonly grounds: Sealed | null;
  readonly reasons: Sealed | null;
}

export interface LpbReview {
  readonly requestedAt: Instant;
  readonly from: string;
  readonly outcome: 'THRESHOLD_MET' | 'OUTCOME_REVISITED' | 'NO_CHANGE' | null;
  readonly text: Sealed | null;
}

export type ClosureReason =
  | 'DUPLICATE'
  | 'NO_CONSENT'
  | 'THRESHOLD_NOT_MET'
  | 'ACTIONS_DONE'
  | 'ACTIONS_LEFT_OPEN'
  | 'NO_ACTIONS'
  | 'ANONYMOUS'
  | 'WITHDRAWN'
  | 'APPEAL_DECIDED'
  | 'OTHER';

export interface Closure {
  readonly reason: ClosureReason;
  /** In the words of the person who closed it; the applicant is told (A23). */
  readonly explanation: Sealed | null;
  readonly at: Instant;
  readonly from: string;
  readonly notifiedAt: Instant | null;
}

/** The facts of the review itself: from the chair to closing. */
export interface ReviewState {
  readonly chair: Chair | null;
  readonly formerChairs: readonly PersonId[];
  readonly panel: readonly PanelMember[];
  readonly victimPart: VictimPart;
  readonly meetings: readonly Meeting[];
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly noRecommendations: boolean;
  readonly signedOffAt: Instant | null;
  readonly actions: readonly Action[];
  readonly victimConsultedAt: Instant | null;
  readonly planFinalisedAt: Instant | null;
  readonly outcomeNotifiedAt: Instant | null;
  /** Meeting ids whose agenda this case was put on, and those at which it was looked at. */
  readonly agendas: readonly {
    readonly series: string;
    readonly meeting: string;
    readonly on: LocalDate;
    readonly actions: readonly string[];
    readonly reviewedAt: Instant | null;
  }[];
  readonly appeal: Appeal | null;
  readonly lpb: LpbReview | null;
  readonly discretionaryReviews: readonly { readonly at: Instant; readonly reasons: Sealed | null }[];
  readonly closure: Closure | null;
}

export const NO_REVIEW_YET: ReviewState = {
  chair: null,
  formerChairs: [],
  panel: [],
  victimPart: { status: 'NOT_ASKED', involvement: null, statement: null, reason: null },
  meetings: [],
  conflicts: [],
  findings: [],
  recommendations: [],
  noRecommendations: false,
  signedOffAt: null,
  actions: [],
  victimConsultedAt: null,
  planFinalisedAt: null,
  outcomeNotifiedAt: null,
  agendas: [],
  appeal: null,
  lpb: null,
  discretionaryReviews: [],
  closure: null,
};
