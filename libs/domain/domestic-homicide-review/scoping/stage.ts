import type { StageModule } from '../stage-module.js';
import { scopingEvolvers } from './evolve.js';
import { scopingOwed } from './owed.js';
import { scopingRules } from './rules.js';

export const scopingStage: StageModule<'scoping'> = {
  rules: scopingRules,
  evolvers: scopingEvolvers,
  owed: scopingOwed,
};
