import type { StageModule } from '../stage-module.js';
import { parallelEvolvers } from './evolve.js';

export const parallelStage: StageModule<'parallel-processes'> = { rules: null, evolvers: parallelEvolvers };
