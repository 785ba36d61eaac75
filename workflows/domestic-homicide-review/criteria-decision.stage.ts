import { stage } from '../process/stage.js';

/** Limb by limb, within a month of the notification (DD1): the chair of the CSP decides, and the record says on what. */
export const criteriaDecision = stage('criteria-decision', async (review) => {
  await review.keepDeadlines();
  await review.deliver('criteria-record');
  await review.deliver();
});
