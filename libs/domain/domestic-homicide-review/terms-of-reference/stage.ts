import type { StageModule } from '../stage-module.js';
import { termsEvolvers } from './evolve.js';

export const termsStage: StageModule<'terms-of-reference'> = { rules: null, evolvers: termsEvolvers };
