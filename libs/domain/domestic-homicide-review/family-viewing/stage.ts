import type { StageModule } from '../stage-module.js';
import { viewingEvolvers } from './evolve.js';
import { viewingRules } from './rules.js';

export const viewingStage: StageModule<'family-viewing'> = { rules: viewingRules, evolvers: viewingEvolvers };
