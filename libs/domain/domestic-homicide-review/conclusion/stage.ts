import type { StageModule } from '../stage-module.js';
import { conclusionEvolvers } from './evolve.js';

export const conclusionStage: StageModule<'conclusion'> = { rules: null, evolvers: conclusionEvolvers };
