import type { Sealed } from '#libs/domain/kernel/people.js';
import type { ClosureReason } from '../review-state.js';

export interface ClosureCommands {
  CloseCase: { readonly because: ClosureReason };
  ReopenCase: object;
  /** Threshold not met, and yet the bodies look at it together: reported apart, never as a review carried out. */
  HoldDiscretionaryReview: { readonly notes?: Sealed };
}
