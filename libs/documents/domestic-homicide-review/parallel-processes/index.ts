import type { StageLetters } from '../case-view.js';
import { restrictionReview } from './restriction-review.letter.js';

export const parallelProcessLetters: StageLetters<'restriction-review'> = {
  'restriction-review': restrictionReview,
};
