import type { Effects } from '../kind.js';
import type { Draft, Recommendation } from './state.js';

export interface ReportEvents {
  OverviewDrafted: { readonly draft: Draft } & Effects;
  ExecutiveSummaryDrafted: { readonly draft: Draft } & Effects;
  RecommendationDrafted: { readonly recommendation: Recommendation } & Effects;
  RecommendationAmended: { readonly recommendation: Recommendation } & Effects;
  RecommendationWithdrawn: { readonly recommendation: string } & Effects;
  DraftAgreed: { readonly draft: number } & Effects;
}
