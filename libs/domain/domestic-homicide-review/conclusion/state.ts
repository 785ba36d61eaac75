import type { Instant } from '#libs/domain/kernel/time.js';

export interface ConclusionState {
  /** Null again once the review is reopened. */
  readonly concludedAt: Instant | null;
  readonly reopenings: number;
}

export const NOT_CONCLUDED: ConclusionState = { concludedAt: null, reopenings: 0 };
