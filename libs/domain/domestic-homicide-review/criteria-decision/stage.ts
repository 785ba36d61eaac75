import type { StageModule } from '../stage-module.js';
import { criteriaEvolvers } from './evolve.js';

export const criteriaStage: StageModule<'criteria-decision'> = { rules: null, evolvers: criteriaEvolvers };
