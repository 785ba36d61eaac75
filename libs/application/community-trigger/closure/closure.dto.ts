import type { ClosureReason } from '#libs/domain/community-trigger/review-state.js';
import { CaseText, Choice, wordsOf } from '../../door/fields/index.js';

const REASONS = wordsOf<ClosureReason>({
  DUPLICATE: true,
  NO_CONSENT: true,
  THRESHOLD_NOT_MET: true,
  ACTIONS_DONE: true,
  ACTIONS_LEFT_OPEN: true,
  NO_ACTIONS: true,
  ANONYMOUS: true,
  WITHDRAWN: true,
  APPEAL_DECIDED: true,
  OTHER: true,
});

export class CloseCaseInput {
  @Choice(REASONS)
  because!: string;
}

export class DiscretionaryReviewInput {
  @CaseText({ optional: true, about: 'Sealed.' })
  notes?: string;
}
