import { stage } from '../process/stage.js';

/** The family knows the day first. Then the report is out, or withheld and looked at again each year (3.3). */
export const publication = stage('publication', async (review) => {
  await review.deliver('family-publication-date');
  await review.keepDeadlines();
  await review.deliver('publication-pack');
  await review.send('DistributeCopies');
  await review.deliver('published-copy');
  await review.deliver('unpublished');
  // Withheld: what was learned is acted on all the same.
  await review.send('BeginActionMonitoring');
  await review.send('RequestWithholdingReview');
  await review.deliver('withholding-review');
  await review.deliver();
});
