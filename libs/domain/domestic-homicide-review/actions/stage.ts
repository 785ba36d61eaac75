import type { StageModule } from '../stage-module.js';
import { actionEvolvers } from './evolve.js';
import { actionOwed } from './owed.js';
import { actionRules } from './rules.js';

export const actionStage: StageModule<'actions'> = {
  rules: actionRules,
  evolvers: actionEvolvers,
  owed: actionOwed,
};
