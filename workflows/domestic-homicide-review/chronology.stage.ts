import { stage } from '../process/stage.js';

/** When the last chronology is in, all are put together with source, overlap and gap; again when one of them changes. */
export const chronology = stage('chronology', async (review) => {
  await review.send('MergeChronologies');
  await review.deliver('combined-chronology');
  await review.keepDeadlines();
  await review.deliver();
  await review.send('BeginPanelAnalysis');
});
