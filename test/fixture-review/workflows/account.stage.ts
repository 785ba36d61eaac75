import { stage } from '#workflows/process/stage.js';

/** The organisation is asked what happened, reminded before the date, and what it missed is recorded once. */
export const account = stage('account', async (review) => {
  await review.keepDeadlines();
  await review.deliver('account-reminder');
});
