import type { StageModule } from '../stage-module.js';
import { establishmentEvolvers } from './evolve.js';
import { establishmentRules } from './rules.js';
import { establishmentTold } from './told.js';

export const establishmentStage: StageModule<'establishment'> = {
  rules: establishmentRules,
  evolvers: establishmentEvolvers,
  told: establishmentTold,
};
