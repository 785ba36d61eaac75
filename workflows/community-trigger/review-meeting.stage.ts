import { stage } from '../process/stage.js';

/** The panel has met; findings, recommendations and proposed actions are the chair's to record. */
export const reviewMeeting = stage('review-meeting', async (review) => {
  await review.keepDeadlines();
  await review.deliver();
});
