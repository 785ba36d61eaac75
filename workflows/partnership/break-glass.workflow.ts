import { type ReviewInput, runReview } from '../process/run-review.js';

/** People ask, agree and acknowledge; a record closes again by its date. Nothing is left to happen by itself. */
export const breakGlass = (input: ReviewInput): Promise<void> => runReview(input, []);
