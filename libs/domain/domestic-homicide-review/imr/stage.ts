import type { StageModule } from '../stage-module.js';
import { imrEvolvers } from './evolve.js';
import { imrOwed } from './owed.js';
import { imrRules } from './rules.js';

export const imrStage: StageModule<'imr'> = { rules: imrRules, evolvers: imrEvolvers, owed: imrOwed };
