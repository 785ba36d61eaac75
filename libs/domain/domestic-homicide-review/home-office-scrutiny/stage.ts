import type { StageModule } from '../stage-module.js';
import { scrutinyEvolvers } from './evolve.js';
import { scrutinyRules } from './rules.js';

export const scrutinyStage: StageModule<'home-office-scrutiny'> = {
  rules: scrutinyRules,
  evolvers: scrutinyEvolvers,
};
