import { stage } from '../process/stage.js';

/** Who knew them? Records are secured and agencies asked what they hold, before anybody decides (3.3). */
export const scoping = stage('scoping', async (review) => {
  await review.deliver('secure-records');
  await review.deliver('scoping-request');
  await review.keepDeadlines();
  await review.send('ChaseScopingReturn');
  await review.send('EscalateScopingReturn');
  await review.deliver('scoping-chase', 'scoping-escalation');
  await review.deliver();
  // All have answered, or the last date has passed: what is not known is recorded as unknown, never as not met.
  await review.send('CloseScoping');
});
