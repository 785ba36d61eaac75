import { stage } from '../process/stage.js';

/** Whether there is a review or not: the Home Office and the family are told within a month (DD2), coroner and agencies too. */
export const establishment = stage('establishment', async (review) => {
  await review.deliver('home-office-decision');
  await review.deliver('family-decision');
  await review.deliver('coroner-notification', 'agencies-notification');
  await review.keepDeadlines();
  await review.deliver();
});
