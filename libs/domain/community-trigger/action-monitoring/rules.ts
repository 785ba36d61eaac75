import type { Rules } from '../machine.js';
import { changing } from './changing.js';
import type { ActionMonitoringCommands } from './commands.js';
import { tasking } from './tasking.js';

export const actionMonitoringRules: Rules<ActionMonitoringCommands> = { ...changing, ...tasking };
