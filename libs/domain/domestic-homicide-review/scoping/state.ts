import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

/** One agency asked for a first look into its files. */
export interface ScopingRequest {
  readonly id: string;
  readonly agency: OrganisationId;
  readonly questions: Sealed | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly status: 'ASKED' | 'RETURNED';
  /** Did the agency have contact? Null until it has answered. */
  readonly contact: 'YES' | 'NO' | null;
  readonly summary: Sealed | null;
  /** Key of its deadline `SCOPING/<id>`. */
  readonly deadline: string;
  readonly chases: number;
  readonly escalated: boolean;
}

/** An agency was told to keep its originals as they are. */
export interface SecuredRecords {
  readonly agency: OrganisationId;
  readonly at: Instant;
}

export interface ScopingState {
  readonly scoping: readonly ScopingRequest[];
  readonly secured: readonly SecuredRecords[];
}

export const NO_SCOPING: ScopingState = { scoping: [], secured: [] };
