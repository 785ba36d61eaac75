import type { StageModule } from '../stage-module.js';
import { criteriaEvolvers } from './evolve.js';
import { criteriaRules } from './rules.js';

export const criteriaStage: StageModule<'criteria-decision'> = {
  rules: criteriaRules,
  evolvers: criteriaEvolvers,
};
