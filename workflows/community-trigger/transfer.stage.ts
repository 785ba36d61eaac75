import { stage } from '../process/stage.js';

/** The behaviour is in another area (s.104(1)): the applicant is told, and the other area reminded to answer. */
export const transfer = stage('transfer', async (review) => {
  await review.deliver('transfer');
  await review.keepDeadlines();
  await review.deliver();
});
