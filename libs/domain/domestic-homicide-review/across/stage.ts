import type { StageModule } from '../stage-module.js';
import { acrossEvolvers } from './evolve.js';

export const acrossStage: StageModule<'across'> = { rules: null, evolvers: acrossEvolvers };
