import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { ScopingRequest } from '../scoping/state.js';
import type { CriteriaDecision, OtherLearning } from './state.js';

export interface CriteriaEvents {
  /** Followed by `ReviewEstablished` or `NoReviewDecided`. */
  CriteriaDecided: { readonly decision: CriteriaDecision } & Effects;
  NoReviewDecided: { readonly decision: string } & Effects;
  MoreInformationRequested: { readonly requests: readonly ScopingRequest[] } & Effects;
  CriteriaReopened: Effects;
  OtherLearningProposed: { readonly kind: OtherLearning; readonly text: Sealed | null } & Effects;
}
