import type { StageModule } from '../stage-module.js';
import { signOffEvolvers } from './evolve.js';

export const signOffStage: StageModule<'csp-sign-off'> = { rules: null, evolvers: signOffEvolvers };
