import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { ClosureReason } from '../review-state.js';
import type { NoticeProof } from '../state.js';

export interface ClosureEvents {
  CaseClosed: { readonly because: ClosureReason; readonly from: string } & Effects;
  ClosureNotified: { readonly proof: NoticeProof } & Effects;
  CaseReopened: { readonly to: string } & Effects;
  DiscretionaryReviewHeld: { readonly notes: Sealed | null } & Effects;
}
