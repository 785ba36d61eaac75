import { stage } from '../process/stage.js';

/** The panel puts the reports side by side. A question to an agency has its own date. */
export const panelAnalysis = stage('panel-analysis', async (review) => {
  await review.deliver('agency-question');
  await review.keepDeadlines();
  await review.deliver();
});
