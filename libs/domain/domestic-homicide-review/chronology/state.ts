import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

/** Where an entry of the combined chronology comes from: the agency's own entry, which keeps its words. */
export interface CombinedEntry {
  readonly imr: string;
  readonly entry: string;
  readonly agency: OrganisationId;
  readonly on: LocalDate;
  readonly time: string | null;
}

/** Entries of different agencies on one day: perhaps one contact seen from two sides. */
export interface Overlap {
  readonly on: LocalDate;
  readonly entries: readonly string[];
}

/** Nobody's files have an entry between these days, both excluded. */
export interface Gap {
  readonly after: LocalDate;
  readonly before: LocalDate;
  readonly days: number;
}

export interface CombinedChronology {
  readonly version: number;
  readonly entries: readonly CombinedEntry[];
  readonly overlaps: readonly Overlap[];
  readonly gaps: readonly Gap[];
  readonly builtAt: Instant;
}

/** Two records that do not agree with one another. */
export interface ChronologyConflict {
  readonly id: string;
  readonly entries: readonly string[];
  readonly text: Sealed | null;
}

export interface ChronologyState {
  /** The last version; null until the last agency has handed in. Earlier ones stand in the record. */
  readonly chronology: CombinedChronology | null;
  readonly chronologyConflicts: readonly ChronologyConflict[];
}

export const NO_CHRONOLOGY: ChronologyState = { chronology: null, chronologyConflicts: [] };
