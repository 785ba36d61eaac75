import { stage } from '../process/stage.js';

/** From the first word to a named contact: the application reaches every relevant body, and the applicant hears of it. */
export const application = stage('application', async (review) => {
  // s.104(3)(b): every application is passed to all the relevant bodies.
  await review.send('CirculateApplication');
  await review.deliver('application-circulation');
  // A23: reference, named contact and the dates to expect.
  await review.deliver('acknowledgement');
  await review.keepDeadlines();
  await review.deliver('reminder');
  // An unsent form is nobody's record: it goes after the time that the procedure gives it.
  await review.send('PurgeDraft');
  await review.deliver();
});
