import type { StageModule } from '../stage-module.js';
import { chronologyEvolvers } from './evolve.js';
import { chronologyOwed } from './owed.js';
import { chronologyRules } from './rules.js';

export const chronologyStage: StageModule<'chronology'> = {
  rules: chronologyRules,
  evolvers: chronologyEvolvers,
  owed: chronologyOwed,
};
