import type { StageModule } from '../stage-module.js';
import { analysisEvolvers } from './evolve.js';
import { analysisRules } from './rules.js';

export const analysisStage: StageModule<'panel-analysis'> = {
  rules: analysisRules,
  evolvers: analysisEvolvers,
};
