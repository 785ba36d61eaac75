import type { StageModule } from '../stage-module.js';
import { conclusionEvolvers } from './evolve.js';
import { conclusionRules } from './rules.js';

export const conclusionStage: StageModule<'conclusion'> = {
  rules: conclusionRules,
  evolvers: conclusionEvolvers,
};
