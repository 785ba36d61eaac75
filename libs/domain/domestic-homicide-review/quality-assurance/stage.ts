import type { StageModule } from '../stage-module.js';
import { qualityAssuranceEvolvers } from './evolve.js';

export const qualityAssuranceStage: StageModule<'quality-assurance'> = { rules: null, evolvers: qualityAssuranceEvolvers };
