import { stage } from '../process/stage.js';

/** The Home Office looks at a decision not to review. Its answer is awaited: it may concur, or ask for a review. */
export const homeOfficeScrutiny = stage('home-office-scrutiny', async (review) => {
  await review.keepDeadlines();
  await review.deliver();
});
