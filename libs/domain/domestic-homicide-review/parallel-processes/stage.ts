import type { StageModule } from '../stage-module.js';
import { parallelEvolvers } from './evolve.js';
import { parallelOwed } from './owed.js';
import { parallelRules } from './rules.js';

export const parallelStage: StageModule<'parallel-processes'> = {
  rules: parallelRules,
  evolvers: parallelEvolvers,
  owed: parallelOwed,
};
