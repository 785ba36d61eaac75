import type { Rules } from '../machine.js';
import type { AcrossCommands } from './commands.js';
import { endings } from './ending.js';
import { interviewing } from './interviewing.js';
import { timescale } from './timescale.js';

export const acrossRules: Rules<AcrossCommands> = { ...timescale, ...interviewing, ...endings };
