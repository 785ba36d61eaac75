import type { StageModule } from '../stage-module.js';
import { acrossEvolvers } from './evolve.js';
import { acrossRules } from './rules.js';

export const acrossStage: StageModule<'across'> = { rules: acrossRules, evolvers: acrossEvolvers };
