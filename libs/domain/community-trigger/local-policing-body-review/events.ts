import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface LocalPolicingBodyReviewEvents {
  LpbReviewRequested: { readonly grounds: Sealed | null; readonly from: string } & Effects;
  LpbReviewDecided: {
    readonly outcome: 'THRESHOLD_MET' | 'OUTCOME_REVISITED' | 'NO_CHANGE';
    readonly text: Sealed | null;
    readonly to: string;
  } & Effects;
}
