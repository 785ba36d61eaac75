import type { Effects } from '../kind.js';
import type { ParallelProcess, Restriction } from './state.js';

export interface ParallelEvents {
  ParallelProcessRecorded: {
    readonly process: ParallelProcess;
    readonly restrictions: readonly Restriction[];
  } & Effects;
  ParallelProcessUpdated: { readonly process: string; readonly status: ParallelProcess['status'] } & Effects;
  RestrictionAgreed: { readonly restriction: Restriction } & Effects;
  RestrictionLifted: { readonly restriction: string } & Effects;
  /** `deadline`: key of the next look. */
  RestrictionReviewed: { readonly restriction: string; readonly deadline: string } & Effects;
  RestrictionReviewRequested: { readonly restriction: string } & Effects;
}
