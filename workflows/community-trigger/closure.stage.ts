import { stage } from '../process/stage.js';

/** The victim is told when and why the case was closed, and what to do if it starts again (A23). */
export const closure = stage('closure', async (review) => {
  await review.deliver('closure');
  await review.keepDeadlines();
  await review.deliver();
});
