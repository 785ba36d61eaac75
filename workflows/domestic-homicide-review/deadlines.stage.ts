import { stage } from '../process/stage.js';

/** A bank holiday was announced: what is counted in working days is counted again, and the change is told (4.2 rule 8). */
export const deadlines = stage('deadlines', async (review) => {
  await review.send('RecalculateDeadlines');
});
