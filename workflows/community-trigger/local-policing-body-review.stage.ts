import { stage } from '../process/stage.js';

/** The local policing body looks at the decision, where the procedure has switched that on (2.7). */
export const localPolicingBodyReview = stage('local-policing-body-review', async (review) => {
  await review.keepDeadlines();
  await review.deliver();
});
