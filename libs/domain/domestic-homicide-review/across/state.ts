import type { PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

export type TimescaleParty = 'INDEPENDENT_CHAIR' | 'PANEL' | 'CSP_CHAIR' | 'HOME_OFFICE';

/** A longer time for the report that was formally agreed; the six months never pause by themselves (DD3, 3.6). */
export interface RevisedTimescale {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly agreedBy: readonly TimescaleParty[];
  readonly at: Instant;
}

export interface Interview {
  readonly id: string;
  readonly kind: 'WITNESS' | 'PERPETRATOR';
  readonly person: PersonId;
  readonly on: LocalDate;
  readonly notes: Sealed | null;
}

/** Why the review ended without a report, and where it was then. */
export interface Ending {
  readonly kind: 'MERGED' | 'TRANSFERRED_OUT' | 'CANCELLED';
  readonly from: string;
  readonly at: Instant;
  readonly into: string | null;
  readonly to: TenantId | null;
}

export interface AcrossState {
  readonly timescales: readonly RevisedTimescale[];
  readonly interviews: readonly Interview[];
  /** Null again where a direction brought the review back. */
  readonly ending: Ending | null;
}

export const NOTHING_ACROSS: AcrossState = { timescales: [], interviews: [], ending: null };
