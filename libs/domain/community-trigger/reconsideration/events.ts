import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface ReconsiderationEvents {
  ReconsiderationRequested: { readonly decision: string; readonly grounds: Sealed | null } & Effects;
  /** A substitution is followed by its own `ThresholdDecided`. */
  ReconsiderationDecided: {
    readonly decision: string;
    readonly outcome: 'UPHELD' | 'SUBSTITUTED';
    readonly panel: readonly PersonId[];
  } & Effects;
}
