import { pokeOpenReviews } from '../process/activities.js';
import { type ReviewInput, runReview } from '../process/run-review.js';
import { stage } from '../process/stage.js';

/** There is always a next meeting in the diary, so that an open action always has an agenda to go to. */
export const taskingMeetings = stage('tasking-meetings', async (series) => {
  await series.send('ScheduleTaskingMeeting');
  // Actions that found no meeting to go to look again.
  await pokeOpenReviews();
});

export const tasking = (input: ReviewInput): Promise<void> => runReview(input, [taskingMeetings]);
