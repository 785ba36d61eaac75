import { pokeOpenReviews } from '../process/activities.js';
import { type ReviewInput, runReview } from '../process/run-review.js';
import { stage } from '../process/stage.js';

/** A bank holiday was added: every open review looks at its deadlines again, and only then is that recorded. */
export const calendarChange = stage('calendar', async (holidays) => {
  await pokeOpenReviews();
  await holidays.send('AnnounceCalendarChange');
});

export const calendar = (input: ReviewInput): Promise<void> => runReview(input, [calendarChange]);
