import { type ReviewInput, runReview } from '../process/run-review.js';

/** Nothing about a local procedure happens by itself; a run loads, finds nothing owed and ends. */
export const procedure = (input: ReviewInput): Promise<void> => runReview(input, []);
