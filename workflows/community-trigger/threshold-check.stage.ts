import { stage } from '../process/stage.js';

/** The test is computed (s.104(4)-(5), (11)-(12)); people decide; the applicant is told either way (s.104(6)). */
export const thresholdCheck = stage('threshold-check', async (review) => {
  await review.send('ComputeThreshold');
  await review.keepDeadlines();
  await review.deliver('threshold-met', 'threshold-not-met');
  await review.deliver();
});
