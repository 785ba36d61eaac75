import { stage } from '../process/stage.js';

/** The applicant hears the outcome and each recommendation (s.104(8)); who was recommended something is asked to answer. */
export const outcome = stage('outcome', async (review) => {
  await review.deliver('outcome');
  await review.deliver('recommendation');
  // s.104(7) asks to have regard, not to answer: a late answer is asked for, never assumed.
  await review.keepDeadlines();
  await review.deliver();
  await review.send('BeginActionMonitoring');
});
