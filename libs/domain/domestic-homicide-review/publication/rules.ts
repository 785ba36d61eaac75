import type { Rules } from '../machine.js';
import type { PublicationCommands } from './commands.js';
import { dating } from './dating.js';
import { publishing } from './publishing.js';
import { redacting } from './redacting.js';
import { holding } from './withholding.js';

export const publicationRules: Rules<PublicationCommands> = {
  ...redacting,
  ...dating,
  ...publishing,
  ...holding,
};
