import { stage } from '../process/stage.js';

/** The completed report goes to the Commissioner and the Secretary of State (DD6), and to the Home Office's panel (DD7). */
export const qualityAssurance = stage('quality-assurance', async (review) => {
  await review.deliver('commissioner-copy', 'secretary-of-state-copy');
  await review.deliver('home-office-submission');
  await review.keepDeadlines();
  // The panel's answer: back to the draft, of which the family hears, or on once every amendment was made.
  await review.send('ReopenDrafting');
  await review.deliver('family-resubmission');
  await review.send('BeginPublicationPrep');
  await review.deliver('qa-tracker');
  await review.deliver();
});
