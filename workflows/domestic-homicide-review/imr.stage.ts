import { stage } from '../process/stage.js';

/**
 * Each agency looks at its own part (3.4). The reports run side by side: what one agency does not do keeps no other
 * waiting, because each has its own dates, and only what is due is done.
 */
export const imr = stage('imr', async (review) => {
  await review.deliver('imr-request', 'summary-report-request');
  // Handed in: countersigned by a senior manager of the agency first, then before the panel.
  await review.send('OpenAgencyQa');
  await review.deliver('imr-countersign');
  await review.send('PutImrToPanel');
  await review.deliver('imr-submitted');
  await review.deliver('imr-returned', 'imr-extended', 'imr-withdrawn');
  // DD4: reminded before, recorded once as missed, chased, and escalated to the head of the agency.
  await review.keepDeadlines();
  await review.send('ChaseImr');
  await review.send('EscalateNonEngagement');
  await review.deliver('imr-chase', 'imr-escalation');
  await review.deliver();
});
