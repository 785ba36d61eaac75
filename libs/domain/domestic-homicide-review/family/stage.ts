import type { StageModule } from '../stage-module.js';
import { familyEvolvers } from './evolve.js';

export const familyStage: StageModule<'family'> = { rules: null, evolvers: familyEvolvers };
