import { stage } from '../process/stage.js';

/** The agencies are asked what they hold (Sch 4 para 7). Who is silent is reminded, chased and escalated, in that order. */
export const informationGathering = stage('information-gathering', async (review) => {
  await review.deliver('information-request');
  await review.send('SendReminder');
  await review.send('MarkDeadlineMissed');
  await review.send('ChaseAgency');
  await review.send('EscalateAgency');
  await review.deliver();
  // All have answered, or the last date has passed: the threshold need not wait any longer.
  await review.send('CloseInformationGathering');
});
