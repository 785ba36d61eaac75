import type { StageModule } from '../stage-module.js';
import { familyEvolvers } from './evolve.js';
import { familyRules } from './rules.js';

export const familyStage: StageModule<'family'> = { rules: familyRules, evolvers: familyEvolvers };
