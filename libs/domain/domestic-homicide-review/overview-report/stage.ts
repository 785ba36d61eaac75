import type { StageModule } from '../stage-module.js';
import { reportEvolvers } from './evolve.js';

export const reportStage: StageModule<'overview-report'> = { rules: null, evolvers: reportEvolvers };
