import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { When } from '#libs/domain/kernel/instants.js';
import type { OrganisationId, PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Notice } from './kind.js';
import type { ReviewState } from './review-state.js';

export type { Notice, NoticeProof, OwedNotice, Recipient } from './kind.js';

/** Each lawful state belongs to one stage: the folder and file stem that its rules, letters and waits share. */
export const STAGE_OF = {
  DRAFT: 'application',
  RECEIVED: 'application',
  ACKNOWLEDGED: 'application',
  AWAITING_CONSENT: 'consent',
  INFORMATION_GATHERING: 'information-gathering',
  THRESHOLD_PENDING: 'threshold-check',
  THRESHOLD_NOT_MET: 'threshold-check',
  RECONSIDERATION: 'reconsideration',
  THRESHOLD_MET: 'review-preparation',
  REVIEW_SCHEDULED: 'review-preparation',
  REVIEW_HELD: 'review-meeting',
  ACTION_PLAN_CONSULTATION: 'action-plan',
  OUTCOME_NOTIFIED: 'outcome',
  ACTION_MONITORING: 'action-monitoring',
  APPEAL: 'appeal',
  LPB_REVIEW: 'local-policing-body-review',
  CLOSED: 'closure',
  WITHDRAWN: 'closure',
  TRANSFERRED_OUT: 'transfer',
} as const;

export type LawfulState = keyof typeof STAGE_OF;
export type StageStem = (typeof STAGE_OF)[LawfulState];
export const LAWFUL_STATES = Object.keys(STAGE_OF) as LawfulState[];

export const ENDED: readonly LawfulState[] = ['CLOSED', 'WITHDRAWN'];
export const BEGUN: readonly LawfulState[] = LAWFUL_STATES.filter((s) => s !== 'DRAFT');
/** A case that somebody still has to work on. */
export const OPEN: readonly LawfulState[] = BEGUN.filter((s) => !ENDED.includes(s));

/** One report of an incident to a body. Facts in clear are those the threshold test needs, no more. */
export interface Complaint {
  readonly id: string;
  readonly reporterId: PersonId;
  /** Which occurrence: reports of one occurrence by one person count once. */
  readonly incidentId: string;
  readonly occurredOn?: LocalDate;
  readonly occurredFrom?: LocalDate;
  readonly occurredTo?: LocalDate;
  readonly madeAt: When;
  readonly madeTo: OrganisationId;
  readonly channel?: string;
  readonly area?: string;
  readonly behaviour?: string;
  readonly informal?: boolean;
  readonly diarySheet?: boolean;
  readonly hate?: boolean;
  readonly details?: Sealed;
  /** Decided by the relevant bodies with reasons (2.8), never by an officer alone. */
  readonly genuine?: {
    readonly decided: 'YES' | 'NO';
    readonly by: readonly OrganisationId[];
    readonly reason: Sealed;
  };
}

export interface Application {
  readonly madeAt: Instant;
  /** London date of `madeAt`: it chooses the procedure. */
  readonly madeOn: LocalDate;
  readonly area: string;
  readonly behaviour: string;
  readonly channel: 'ONLINE' | 'TELEPHONE' | 'PAPER' | 'IN_PERSON' | 'EMAIL';
  readonly applicant: PersonId;
  readonly victim: PersonId;
  readonly applicantKind: 'VICTIM' | 'REPRESENTATIVE';
  readonly victimKind: 'INDIVIDUAL' | 'BUSINESS' | 'COMMUNITY_GROUP';
  readonly hateMotivated: boolean;
  readonly vulnerability: boolean;
  readonly harmLevel: 'LOW' | 'MEDIUM' | 'HIGH' | 'UNKNOWN';
  readonly liveInvestigation: boolean;
  readonly referral: { readonly rank: string; readonly reason: Sealed } | null;
  readonly account: Sealed | null;
  readonly effect: Sealed | null;
  readonly wanted: Sealed | null;
}

/** The application with the names by which letters address people, each sealed under its person's key. */
export interface NamedApplication extends Application {
  readonly applicantName: Sealed | null;
  readonly applicantContact: Sealed | null;
  readonly victimName: Sealed | null;
}

export interface Consent {
  readonly needed: boolean;
  readonly status: 'NOT_NEEDED' | 'MISSING' | 'REQUESTED' | 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly form: 'WRITTEN' | 'RECORDED_VERBAL' | null;
  readonly givenOn: LocalDate | null;
  /** Where the case goes on when consent comes. */
  readonly resumeTo: LawfulState | null;
}

export interface AgencyRequest {
  readonly id: string;
  readonly agency: OrganisationId;
  readonly contact: PersonId | null;
  /** Exercises public functions and so must comply: Sch 4 para 7(2). */
  readonly publicFunctions: boolean;
  /** `RECALLED`: consent was withdrawn before the answer. */
  readonly status: 'ASKED' | 'RETURNED' | 'REFUSED' | 'RECALLED';
  /** Key of its deadline AD4. */
  readonly deadline: string;
  readonly chases: number;
  readonly escalated: boolean;
}

/** The request with what the agency was asked, and for which period. */
export interface AskedAgency extends AgencyRequest {
  readonly questions: Sealed | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
}

export type Route =
  'NUMBER' | 'GROUP_NUMBER' | 'HATE' | 'VULNERABILITY_REFERRAL' | 'HARM_PERSISTENCE_ADEQUACY';

export interface ComplaintResult {
  readonly id: string;
  readonly status: string;
  readonly lastReportDay?: LocalDate;
  readonly lastApplicationDay?: LocalDate;
  readonly because: string;
}

/** What the test says about the complaints as they stand. Computed, never typed in. */
export interface Computation {
  readonly id: string;
  readonly at: Instant;
  readonly result: 'MET' | 'NOT_MET' | 'PENDING';
  readonly route: Route | null;
  readonly count: number;
  readonly complaints: readonly ComplaintResult[];
  readonly warnings: readonly string[];
  readonly sources: readonly string[];
  readonly procedureVersion: string;
}

export interface Dissent {
  readonly body: OrganisationId;
  readonly reasons: Sealed;
}

export interface ThresholdDecision {
  readonly id: string;
  readonly result: 'MET' | 'NOT_MET';
  readonly route: Route | null;
  readonly count: number;
  readonly complaints: readonly ComplaintResult[];
  readonly procedureVersion: string;
  readonly decidingBodies: readonly OrganisationId[];
  readonly decidedBy: readonly PersonId[];
  readonly decidedAt: Instant;
  readonly dissent: readonly Dissent[];
  readonly reasons: Sealed | null;
  readonly by: 'RELEVANT_BODIES' | 'RECONSIDERATION' | 'LOCAL_POLICING_BODY';
  readonly vacated: boolean;
  readonly notifiedAt: Instant | null;
}

export interface Challenge {
  readonly id: string;
  readonly complaint: string | null;
  readonly what: 'DATES' | 'BEHAVIOUR' | 'AREA' | 'FORMALITY' | 'SAME_INCIDENT' | 'GENUINE' | 'OTHER';
  readonly by: PersonId;
  readonly status: 'OPEN' | 'CORRECTED' | 'DISMISSED';
}

export const NOTICE_TEMPLATES = [
  'acknowledgement',
  'application-circulation',
  'consent-form',
  'information-request',
  'information-chase',
  'information-escalation',
  'threshold-met',
  'threshold-not-met',
  'reconsideration-outcome',
  'transfer',
  'panel-invitation',
  'victim-invitation',
  'victim-not-invited',
  'outcome',
  'recommendation',
  'progress-update',
  'appeal-outcome',
  'local-policing-body-outcome',
  'closure',
  'reminder',
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

export interface Transfer {
  readonly to: TenantId;
  readonly from: LawfulState;
  readonly status: 'OFFERED' | 'ACCEPTED' | 'RETURNED';
}

export interface Reconsideration {
  readonly status: 'REQUESTED' | 'UPHELD' | 'SUBSTITUTED';
  readonly requestedAt: Instant;
  /** The decision that is reconsidered. */
  readonly decision: string;
  readonly grounds: Sealed | null;
  readonly reasons: Sealed | null;
}

/** The facts of the first half of the stages; those of the review itself are in `ReviewState`. */
export interface State extends ReviewState {
  readonly state: LawfulState;
  readonly reference: string | null;
  readonly procedureVersion: string | null;
  readonly drafted: {
    readonly at: Instant;
    readonly on: LocalDate;
    readonly by: PersonId | null;
    readonly content: Sealed | null;
  } | null;
  readonly application: NamedApplication | null;
  readonly coordinator: PersonId | null;
  readonly spoc: PersonId | null;
  readonly acknowledgedAt: Instant | null;
  readonly circulatedTo: readonly OrganisationId[];
  /** Bodies that the pinned procedure names as relevant bodies of the area, recorded when the application came. */
  readonly relevantBodies: readonly OrganisationId[];
  readonly complaints: readonly Complaint[];
  readonly consent: Consent;
  readonly requests: readonly AskedAgency[];
  readonly informationClosedAt: Instant | null;
  /** Reopened, and nothing was asked since: it does not close by itself. */
  readonly informationReopened: boolean;
  /** Null as soon as an input has changed. */
  readonly computation: Computation | null;
  readonly challenges: readonly Challenge[];
  readonly decisions: readonly ThresholdDecision[];
  readonly reconsideration: Reconsideration | null;
  readonly transfer: Transfer | null;
  readonly links: readonly {
    readonly review: string;
    readonly kind: 'DUPLICATE' | 'EARLIER_APPLICATION' | 'COUNTER_ALLEGATION';
    readonly newFacts: boolean;
  }[];
  readonly risk: { readonly level: 'STANDARD' | 'MEDIUM' | 'HIGH'; readonly at: Instant } | null;
  readonly notices: readonly Notice[];
  readonly deadlines: readonly Deadline[];
  /** Calendar version that the open working-day deadlines were last counted with. */
  readonly calendarVersion: string | null;
  /** How often the test was computed; all other ids count their own list, from which nothing is ever removed. */
  readonly computations: number;
}
