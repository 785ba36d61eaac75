import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Regime } from '../law/criteria-input.js';
import type { DocumentRef } from '../stage-types.js';

/** The Secretary of State's direction: a document, never inferred from the word "requested". */
export interface Direction {
  readonly madeOn: LocalDate;
  readonly receivedAt: Instant;
  /** s.9(2) or s.8A(2): it also says under which of the two the review is. */
  readonly regime: Regime;
  readonly document: DocumentRef;
  readonly revokedAt: Instant | null;
}

/** The Home Office asks the partnership to think again. The partnership decides. */
export interface HomeOfficeRequest {
  readonly at: Instant;
  readonly document: DocumentRef | null;
}

export interface ScrutinyState {
  /** The last direction; it binds as long as it is not revoked. */
  readonly direction: Direction | null;
  readonly requests: readonly HomeOfficeRequest[];
  /** The Home Office agreed with the decision not to review; null again once that decision is taken back. */
  readonly concurredAt: Instant | null;
}

export const NO_SCRUTINY: ScrutinyState = { direction: null, requests: [], concurredAt: null };
