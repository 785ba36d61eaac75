import type { Rules } from '../machine.js';
import type { QualityAssuranceCommands } from './commands.js';
import { outcomes } from './outcome.js';
import { submitting } from './submitting.js';

export const qualityAssuranceRules: Rules<QualityAssuranceCommands> = { ...submitting, ...outcomes };
