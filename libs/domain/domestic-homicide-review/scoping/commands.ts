import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

export interface ScopingQuestion {
  readonly agency: OrganisationId;
  readonly questions?: Sealed;
  readonly periodFrom?: LocalDate;
  readonly periodTo?: LocalDate;
}

export interface ScopingCommands {
  /** Names and aliases stand in the letter; what is asked is a yes or no and a short summary (D2). */
  RequestScopingReturn: { readonly requests: readonly ScopingQuestion[] };
  SecureRecordsNotice: { readonly agencies: readonly OrganisationId[] };
  RecordReturn: {
    readonly request: string;
    readonly contact: 'YES' | 'NO';
    readonly summary?: Sealed;
  };
  /** Process: a late return is chased, then taken to the agency's senior manager. */
  ChaseScopingReturn: { readonly request: string; readonly number: number };
  EscalateScopingReturn: { readonly request: string };
  /** Process: when the last return is in or its date has passed. */
  CloseScoping: object;
}
