import type { StageModule } from '../stage-module.js';
import { chairEvolvers } from './evolve.js';

export const chairStage: StageModule<'chair-appointment'> = { rules: null, evolvers: chairEvolvers };
