import type { StageModule } from '../stage-module.js';
import { panelEvolvers } from './evolve.js';

export const panelStage: StageModule<'panel'> = { rules: null, evolvers: panelEvolvers };
