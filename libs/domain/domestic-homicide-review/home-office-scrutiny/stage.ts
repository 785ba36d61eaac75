import type { StageModule } from '../stage-module.js';
import { scrutinyEvolvers } from './evolve.js';

export const scrutinyStage: StageModule<'home-office-scrutiny'> = {
  rules: null,
  evolvers: scrutinyEvolvers,
};
