import type { StageModule } from '../stage-module.js';
import { publicationEvolvers } from './evolve.js';
import { publicationOwed } from './owed.js';
import { publicationRules } from './rules.js';

export const publicationStage: StageModule<'publication'> = {
  rules: publicationRules,
  evolvers: publicationEvolvers,
  owed: publicationOwed,
};
