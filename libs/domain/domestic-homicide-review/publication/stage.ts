import type { StageModule } from '../stage-module.js';
import { publicationEvolvers } from './evolve.js';

export const publicationStage: StageModule<'publication'> = { rules: null, evolvers: publicationEvolvers };
