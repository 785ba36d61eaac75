import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';
import type { ChronologyEntry, IndependenceDeclaration } from './state.js';

/** Without `due` the length of DD4 counts. */
export interface CommissionInput {
  readonly agency: OrganisationId;
  readonly due?: LocalDate;
}

/** An entry as the agency hands it in: its id is given by the review. */
export type ChronologyEntryInput = Omit<ChronologyEntry, 'id' | 'time'> & { readonly time?: string };

export interface ImrCommands {
  CommissionImr: CommissionInput;
  CommissionSummaryReport: CommissionInput;
  WithdrawCommission: { readonly imr: string };
  AcceptCommission: {
    readonly imr: string;
    readonly author: PersonId;
    readonly declaration: IndependenceDeclaration;
  };
  ReplaceImrAuthor: {
    readonly imr: string;
    readonly author: PersonId;
    readonly declaration: IndependenceDeclaration;
  };
  StartImr: { readonly imr: string };
  /** The author hands report and chronology to the agency's senior manager. */
  SubmitImr: {
    readonly imr: string;
    readonly report: DocumentRef;
    readonly entries: readonly ChronologyEntryInput[];
  };
  /** The senior manager countersigns and releases it to the review. */
  SignOffImr: { readonly imr: string };
  /** Back to the agency with reasons. Without `due` the length of DD4 counts again. */
  ReturnImr: { readonly imr: string; readonly due?: LocalDate };
  AcceptImr: { readonly imr: string };
  ExtendImr: { readonly imr: string; readonly due: LocalDate };
  /** The agency had no contact. */
  RecordNilReturn: { readonly imr: string; readonly text?: Sealed };
  /** Process: what is submitted is laid before the agency's senior manager. */
  OpenAgencyQa: { readonly imr: string };
  /** Process: what is signed off is laid before the panel. */
  PutImrToPanel: { readonly imr: string };
  /** Process: a late report is chased, then taken to the head of the agency. */
  ChaseImr: { readonly imr: string; readonly number: number };
  EscalateNonEngagement: { readonly imr: string };
}
