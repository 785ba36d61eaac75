import type { StageModule } from '../stage-module.js';
import { approvalEvolvers } from './evolve.js';
import { approvalRules } from './rules.js';

export const approvalStage: StageModule<'approval'> = { rules: approvalRules, evolvers: approvalEvolvers };
