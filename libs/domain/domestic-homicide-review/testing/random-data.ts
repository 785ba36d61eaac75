import { beginningData } from './random-beginning.js';
import { completionData } from './random-completion.js';
import { reportData } from './random-reports.js';
import type { RandomData } from './random-values.js';

/** Facts for each of the commands: one that is missing does not compile. */
export const RANDOM_DATA: RandomData = { ...beginningData, ...reportData, ...completionData };
