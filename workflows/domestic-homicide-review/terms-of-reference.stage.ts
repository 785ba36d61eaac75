import { stage } from '../process/stage.js';

/** What the review looks at, over which time: each version goes to the panel, and to the family who had a say in it. */
export const termsOfReference = stage('terms-of-reference', async (review) => {
  await review.deliver('terms-of-reference');
  await review.deliver('family-terms-of-reference');
  await review.keepDeadlines();
  await review.deliver();
});
