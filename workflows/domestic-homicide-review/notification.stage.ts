import { stage } from '../process/stage.js';

/** A death was reported to the partnership, by the police as a rule and by anybody at all: the chair of the CSP hears of it. */
export const notification = stage('notification', async (review) => {
  await review.deliver('notification-received');
  await review.deliver();
});
