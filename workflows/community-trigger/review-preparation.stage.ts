import { stage } from '../process/stage.js';

/** A chair who is independent, a panel, the victim's own choice of part (A24), a date and the papers. */
export const reviewPreparation = stage('review-preparation', async (review) => {
  await review.deliver('panel-invitation');
  await review.deliver('victim-invitation', 'victim-not-invited');
  await review.keepDeadlines();
  await review.deliver();
});
