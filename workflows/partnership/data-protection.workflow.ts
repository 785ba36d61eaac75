import { shredSubjects } from '../process/activities.js';
import { type ReviewInput, runReview } from '../process/run-review.js';
import { stage } from '../process/stage.js';

/** An approved erasure is begun, carried out and recorded, in this order: what was begun cannot be stopped any more. */
export const erasure = stage('data-protection', async (register) => {
  await register.send('BeginErasure');
  if (!register.is('erasureBegun')) return;
  await shredSubjects(register.ref);
  await register.send('RecordSubjectDataShredded');
});

export const dataProtection = (input: ReviewInput): Promise<void> => runReview(input, [erasure]);
