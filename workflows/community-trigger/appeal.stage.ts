import { stage } from '../process/stage.js';

/** The applicant was not satisfied with the review (Sch 4 para 3(b)): heard by somebody who had no part in it. */
export const appeal = stage('appeal', async (review) => {
  await review.keepDeadlines();
  await review.send('EndWindow');
  await review.deliver('appeal-outcome');
  await review.deliver();
});
