import { stage } from '../process/stage.js';

/** The family is invited to take part as early as can be, each in their own way, and whoever declines may come back (3.5). */
export const family = stage('family', async (review) => {
  await review.deliver('family-invitation');
  await review.keepDeadlines();
  await review.deliver();
});
