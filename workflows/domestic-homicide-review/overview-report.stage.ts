import { stage } from '../process/stage.js';

/** The overview report: six months from the decision to review, unless a longer time was agreed (DD3). */
export const overviewReport = stage('overview-report', async (review) => {
  await review.keepDeadlines();
  await review.deliver();
});
