import type { Rules } from '../machine.js';
import type { PanelCommands } from './commands.js';
import { conflicts } from './conflicts.js';
import { meetings } from './meetings.js';
import { membership } from './membership.js';

export const panelRules: Rules<PanelCommands> = { ...membership, ...meetings, ...conflicts };
