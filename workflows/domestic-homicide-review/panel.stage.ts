import { stage } from '../process/stage.js';

/** The panel is invited to each meeting, and again when it is moved or somebody takes another's seat. */
export const panel = stage('panel', async (review) => {
  await review.deliver('panel-invitation');
  await review.keepDeadlines();
  await review.deliver();
});
