import { stage } from '../process/stage.js';

/** The panel has approved: overview report, executive summary and action plan are written out, each in its own form (3.7). */
export const approval = stage('approval', async (review) => {
  await review.deliver('overview-report', 'executive-summary');
  await review.deliver('action-plan');
  await review.keepDeadlines();
  await review.deliver();
});
