import { type ReviewInput, runReview } from '#workflows/process/run-review.js';
import { STAGES } from './stages.js';

export const nearMissReview = (input: ReviewInput): Promise<void> => runReview(input, STAGES);
