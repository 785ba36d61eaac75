import { stage } from '../process/stage.js';

/** Somebody applied for the victim: the victim is asked, and reminded, before anything is shared. */
export const consent = stage('consent', async (review) => {
  await review.deliver('consent-form');
  await review.keepDeadlines();
  await review.deliver();
});
