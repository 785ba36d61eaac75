import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

/** The period that the review looks at. No length in law; it has a reason. */
export interface ReviewPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One version of the terms of reference (D7). Earlier ones stay. */
export interface TermsOfReference {
  readonly version: number;
  readonly text: Sealed;
  readonly agencies: readonly OrganisationId[];
  readonly period: ReviewPeriod;
  readonly agreedBy: readonly PersonId[];
  readonly agreedAt: Instant;
}

/** How the review and the bodies that run something beside it work together. */
export interface ParallelProtocol {
  readonly with: readonly OrganisationId[];
  readonly text: Sealed;
  readonly at: Instant;
}

export interface TermsState {
  readonly period: ReviewPeriod | null;
  readonly protocol: ParallelProtocol | null;
  /** In order: version n stands at n - 1. */
  readonly terms: readonly TermsOfReference[];
}

export const NO_TERMS: TermsState = { period: null, protocol: null, terms: [] };
