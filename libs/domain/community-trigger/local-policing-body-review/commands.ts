import type { Sealed } from '#libs/domain/kernel/people.js';

export interface LocalPolicingBodyReviewCommands {
  RecordLpbReviewRequested: { readonly grounds?: Sealed };
  RecordLpbOutcome: {
    readonly outcome: 'THRESHOLD_MET' | 'OUTCOME_REVISITED' | 'NO_CHANGE';
    readonly text?: Sealed;
  };
}
