import type { StageModule } from '../stage-module.js';
import { reportEvolvers } from './evolve.js';
import { reportRules } from './rules.js';

export const reportStage: StageModule<'overview-report'> = { rules: reportRules, evolvers: reportEvolvers };
