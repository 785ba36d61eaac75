import type { StageModule } from '../stage-module.js';
import { establishmentEvolvers } from './evolve.js';
import { establishmentTold } from './told.js';

export const establishmentStage: StageModule<'establishment'> = {
  rules: null,
  evolvers: establishmentEvolvers,
  told: establishmentTold,
};
