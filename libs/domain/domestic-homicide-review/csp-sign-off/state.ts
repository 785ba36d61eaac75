import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

export interface SignOff {
  readonly by: PersonId;
  readonly draft: number;
  readonly at: Instant;
  /** Signed off although no specialist in domestic abuse sat on the panel: why. */
  readonly withoutSpecialist: Sealed | null;
}

export interface SignOffState {
  /** Null again once the report goes back to drafting. */
  readonly signOff: SignOff | null;
  /** The report's first completion: the duty to send copies runs from it (s.9(3C)). */
  readonly completedAt: Instant | null;
}

export const NOT_SIGNED_OFF: SignOffState = { signOff: null, completedAt: null };
