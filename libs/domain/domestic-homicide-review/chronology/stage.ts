import type { StageModule } from '../stage-module.js';
import { chronologyEvolvers } from './evolve.js';

export const chronologyStage: StageModule<'chronology'> = { rules: null, evolvers: chronologyEvolvers };
