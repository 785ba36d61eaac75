import type { Rules } from '../machine.js';
import { authorship } from './authorship.js';
import type { ImrCommands } from './commands.js';
import { commissioning } from './commissioning.js';
import { late } from './late.js';
import { panelReview } from './panel-review.js';
import { writing } from './writing.js';

export const imrRules: Rules<ImrCommands> = {
  ...commissioning,
  ...authorship,
  ...writing,
  ...panelReview,
  ...late,
};
