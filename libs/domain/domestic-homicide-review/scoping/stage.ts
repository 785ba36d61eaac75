import type { StageModule } from '../stage-module.js';
import { scopingEvolvers } from './evolve.js';

export const scopingStage: StageModule<'scoping'> = { rules: null, evolvers: scopingEvolvers };
