import type { When } from '#libs/domain/kernel/instants.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** One report of an incident to a body, with the facts that the test needs. */
export interface ReportedComplaint {
  readonly id: string;
  readonly reporterId: string;
  /** Which occurrence. */
  readonly incidentId: string;
  readonly occurredOn?: LocalDate;
  readonly occurredFrom?: LocalDate;
  readonly occurredTo?: LocalDate;
  readonly madeAt: When;
  readonly area?: string;
  readonly behaviour?: string;
  readonly informal?: boolean;
  readonly diarySheet?: boolean;
  readonly hate?: boolean;
  /** Decided by the relevant bodies with reasons (2.8); the reasons are checked where the decision is recorded. */
  readonly genuine?: { readonly decided: 'YES' | 'NO' };
}

export interface ThresholdInput {
  readonly application: {
    readonly madeAt: When;
    readonly area?: string;
    readonly behaviour?: string;
  };
  readonly complaints: readonly ReportedComplaint[];
  /** A named person's reasoned referral of somebody vulnerable. */
  readonly referral?: { readonly rank: string } | null;
  /** s.104(5): what the relevant bodies decided, with reasons on persistence, harm and adequacy. */
  readonly bodiesDecision?: { readonly result: 'MET' | 'NOT_MET' } | null;
}

export const COMPLAINT_STATUSES = [
  'NOT_THIS_BEHAVIOUR',
  'OUT_OF_AREA',
  'INFORMAL',
  'AFTER_APPLICATION',
  'NOT_GENUINE',
  'NEEDS_DATE',
  'REPORTED_LATE',
  'APPLICATION_LATE',
  'OUTSIDE_INCIDENT_WINDOW',
  'SAME_INCIDENT',
  'QUALIFIES',
] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

export type Route =
  'NUMBER' | 'GROUP_NUMBER' | 'HATE' | 'VULNERABILITY_REFERRAL' | 'HARM_PERSISTENCE_ADEQUACY';

export interface JudgedComplaint {
  readonly id: string;
  readonly status: ComplaintStatus;
  /** s.104(11)(a): the last day on which it could be reported. Absent while the date of the incident is unknown. */
  readonly lastReportDay?: LocalDate;
  /** s.104(11)(b): the last day on which somebody could apply because of it. */
  readonly lastApplicationDay?: LocalDate;
  /** The sentence that the applicant gets. */
  readonly because: string;
}

export interface ThresholdResult {
  readonly result: 'MET' | 'NOT_MET' | 'PENDING';
  readonly route: Route | null;
  readonly count: number;
  readonly complaints: readonly JudgedComplaint[];
  readonly warnings: readonly string[];
  readonly sources: readonly string[];
}
