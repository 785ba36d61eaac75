import type { StageModule } from '../stage-module.js';
import { chairEvolvers } from './evolve.js';
import { chairRules } from './rules.js';

export const chairStage: StageModule<'chair-appointment'> = { rules: chairRules, evolvers: chairEvolvers };
