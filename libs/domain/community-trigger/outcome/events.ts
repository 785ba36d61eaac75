import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { NoticeProof } from '../state.js';

export interface OutcomeEvents {
  /** Invariant (v): lists every recommendation made. */
  OutcomeNotified: { readonly recommendations: readonly string[]; readonly proof: NoticeProof } & Effects;
  RecommendationSent: { readonly recommendation: string } & Effects;
  RecommendationResponseRecorded: {
    readonly recommendation: string;
    readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED';
    readonly text: Sealed | null;
  } & Effects;
  ActionMonitoringBegan: { readonly actions: readonly string[] } & Effects;
}
