import type { Rules } from '../machine.js';
import type { ReviewMeetingCommands } from './commands.js';
import { concluding } from './concluding.js';
import { findings } from './findings.js';
import { holding } from './holding.js';

export const reviewMeetingRules: Rules<ReviewMeetingCommands> = { ...holding, ...findings, ...concluding };
