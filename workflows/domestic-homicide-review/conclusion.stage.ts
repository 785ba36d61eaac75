import { stage } from '../process/stage.js';

/** Every action is done or closed with a reason: everybody who took part, and the family, hear that the review is concluded. */
export const conclusion = stage('conclusion', async (review) => {
  await review.deliver('concluded');
  await review.deliver();
});
