import type { StageModule } from '../stage-module.js';
import { approvalEvolvers } from './evolve.js';

export const approvalStage: StageModule<'approval'> = { rules: null, evolvers: approvalEvolvers };
