import type { StageModule } from '../stage-module.js';
import { viewingEvolvers } from './evolve.js';

export const viewingStage: StageModule<'family-viewing'> = { rules: null, evolvers: viewingEvolvers };
