import { stage } from '../process/stage.js';

/** The victim is consulted before the plan is final (A24): whoever must ask is reminded in good time. */
export const actionPlan = stage('action-plan', async (review) => {
  await review.keepDeadlines();
  await review.deliver();
});
