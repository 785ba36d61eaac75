import type { Rules } from '../machine.js';
import { agreeing } from './agreeing.js';
import type { ParallelCommands } from './commands.js';
import { lookingAgain } from './lifting.js';

export const parallelRules: Rules<ParallelCommands> = { ...agreeing, ...lookingAgain };
