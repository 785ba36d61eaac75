import { stage } from '../process/stage.js';

/** The partnership's own signature: its chair is asked, and reminded. */
export const cspSignOff = stage('csp-sign-off', async (review) => {
  await review.deliver('sign-off-request');
  await review.keepDeadlines();
  await review.deliver();
});
