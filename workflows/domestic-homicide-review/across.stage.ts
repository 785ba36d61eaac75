import { stage } from '../process/stage.js';

/** Another partnership leads, two reviews are one, it was cancelled, or it takes longer: those concerned are told. */
export const across = stage('across', async (review) => {
  await review.deliver('transfer', 'merged', 'cancelled');
  await review.deliver('timescale-revised');
  await review.deliver();
});
