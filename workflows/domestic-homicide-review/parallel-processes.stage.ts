import { stage } from '../process/stage.js';

/** A trial or an inquest may forbid a step (3.6). Before its date, or when it is over, somebody asks whether it still must. */
export const parallelProcesses = stage('parallel-processes', async (review) => {
  await review.send('RequestRestrictionReview');
  await review.deliver('restriction-review');
  await review.keepDeadlines();
  await review.deliver();
});
