import type { Effects } from '../kind.js';
import type { ParallelProtocol, ReviewPeriod, TermsOfReference } from './state.js';

export interface TermsEvents {
  ReviewPeriodSet: { readonly period: ReviewPeriod } & Effects;
  ParallelProtocolAgreed: { readonly protocol: ParallelProtocol } & Effects;
  ToRAgreed: { readonly terms: TermsOfReference } & Effects;
  ToRAmended: { readonly terms: TermsOfReference } & Effects;
}
