import type { StageModule } from '../stage-module.js';
import { imrEvolvers } from './evolve.js';

export const imrStage: StageModule<'imr'> = { rules: null, evolvers: imrEvolvers };
