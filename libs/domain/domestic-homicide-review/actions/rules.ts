import type { Rules } from '../machine.js';
import { changing } from './changing.js';
import type { ActionCommands } from './commands.js';
import { doing } from './doing.js';
import { following } from './following.js';
import { recommending } from './recommending.js';

export const actionRules: Rules<ActionCommands> = { ...doing, ...changing, ...recommending, ...following };
