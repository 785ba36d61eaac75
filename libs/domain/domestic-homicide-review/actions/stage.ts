import type { StageModule } from '../stage-module.js';
import { actionEvolvers } from './evolve.js';

export const actionStage: StageModule<'actions'> = { rules: null, evolvers: actionEvolvers };
