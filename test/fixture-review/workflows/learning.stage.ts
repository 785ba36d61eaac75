import { stage } from '#workflows/process/stage.js';

/** Whoever reported the near miss hears what was learnt. */
export const learning = stage('learning', async (review) => {
  await review.deliver('learning');
});
