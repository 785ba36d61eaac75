import type { Rules } from '../machine.js';
import { chairing } from './chair.js';
import type { ReviewPreparationCommands } from './commands.js';
import { conflicts } from './conflicts.js';
import { inviting } from './inviting.js';
import { scheduling } from './scheduling.js';

export const reviewPreparationRules: Rules<ReviewPreparationCommands> = {
  ...chairing,
  ...inviting,
  ...scheduling,
  ...conflicts,
};
