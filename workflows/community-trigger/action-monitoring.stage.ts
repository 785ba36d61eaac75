import { stage } from '../process/stage.js';

/** Open actions go to each tasking meeting until they are done, also where the chair found nothing to learn. */
export const actionMonitoring = stage('action-monitoring', async (review) => {
  await review.send('MarkActionOverdue');
  await review.send('PutOnTaskingAgenda');
  await review.keepDeadlines();
  // A23: the victim hears of each change to the plan.
  await review.deliver('progress-update');
  await review.deliver();
});
