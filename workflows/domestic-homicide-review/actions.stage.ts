import { stage } from '../process/stage.js';

/** From the plan on, beside everything else and after publication: each action to its end, each quarter a report (DD9). */
export const actions = stage('actions', async (review) => {
  await review.deliver('recommendation');
  await review.send('MarkActionOverdue');
  await review.deliver('action-overdue');
  await review.send('ReportToCsp');
  await review.deliver('action-report');
  await review.keepDeadlines();
  await review.deliver();
});
