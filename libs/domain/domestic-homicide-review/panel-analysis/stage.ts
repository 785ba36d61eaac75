import type { StageModule } from '../stage-module.js';
import { analysisEvolvers } from './evolve.js';

export const analysisStage: StageModule<'panel-analysis'> = { rules: null, evolvers: analysisEvolvers };
