import type { StageModule } from '../stage-module.js';
import { termsEvolvers } from './evolve.js';
import { termsRules } from './rules.js';

export const termsStage: StageModule<'terms-of-reference'> = { rules: termsRules, evolvers: termsEvolvers };
