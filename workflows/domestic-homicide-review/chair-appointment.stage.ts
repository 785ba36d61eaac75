import { stage } from '../process/stage.js';

/** A chair who is independent of every agency in the review (G16 section 4): the appointment is put in writing. */
export const chairAppointment = stage('chair-appointment', async (review) => {
  await review.keepDeadlines();
  await review.deliver('chair-appointment');
  await review.deliver();
});
