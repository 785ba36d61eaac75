import { account } from './account.stage.js';
import { learning } from './learning.stage.js';

/** In the order in which they are met. */
export const STAGES = [account, learning] as const;
