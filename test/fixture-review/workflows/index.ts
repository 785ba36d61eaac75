/** Our own workflows, and one line for the new type. */
export * from '#workflows/index.js';
export { nearMissReview } from './near-miss-review.workflow.js';
