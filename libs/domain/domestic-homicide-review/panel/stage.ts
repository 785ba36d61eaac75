import type { StageModule } from '../stage-module.js';
import { panelEvolvers } from './evolve.js';
import { panelRules } from './rules.js';

export const panelStage: StageModule<'panel'> = { rules: panelRules, evolvers: panelEvolvers };
