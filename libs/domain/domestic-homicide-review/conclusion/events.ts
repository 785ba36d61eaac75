import type { Effects } from '../kind.js';

export interface ConclusionEvents {
  ReviewConcluded: Effects;
  ReviewReopened: Effects;
}
