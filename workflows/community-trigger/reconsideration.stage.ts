import { stage } from '../process/stage.js';

/** The applicant was not satisfied with the decision (Sch 4 para 3(a)): somebody else looks, and the applicant hears. */
export const reconsideration = stage('reconsideration', async (review) => {
  await review.keepDeadlines();
  // Nobody asked in time: the way stays open to the ombudsman, and the case may be closed.
  await review.send('EndWindow');
  await review.deliver('reconsideration-outcome');
  await review.deliver();
});
