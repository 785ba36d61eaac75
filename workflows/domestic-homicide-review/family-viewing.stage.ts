import { stage } from '../process/stage.js';

/** The family reads the draft before the panel approves it, with time to comment and somebody to read it with (DD5). */
export const familyViewing = stage('family-viewing', async (review) => {
  await review.deliver('family-draft');
  await review.keepDeadlines();
  // The time to comment is over. The door stays open: what comes later is still put to the panel.
  await review.send('EndWindow');
  await review.deliver();
});
