import type { Rules } from '../machine.js';
import { caring } from './caring.js';
import type { ApplicationCommands } from './commands.js';
import { drafting } from './drafting.js';
import { inputs } from './inputs.js';
import { receiving } from './receive.js';
import { replacing } from './replacing.js';

export const applicationRules: Rules<ApplicationCommands> = {
  ...drafting,
  ...receiving,
  ...inputs,
  ...caring,
  ...replacing,
};
