import type { StageModule } from '../stage-module.js';
import { signOffEvolvers } from './evolve.js';
import { signOffRules } from './rules.js';

export const signOffStage: StageModule<'csp-sign-off'> = { rules: signOffRules, evolvers: signOffEvolvers };
