import type { CheckpointsTaken } from '#activities/evidence-activities.js';
import { takeCheckpoints } from './activities.js';

/** Every ten minutes: what has been recorded since is signed, so that nobody can change it unseen. */
export const checkpoints = (): Promise<CheckpointsTaken> => takeCheckpoints();
