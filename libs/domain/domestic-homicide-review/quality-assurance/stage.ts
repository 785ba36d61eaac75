import type { StageModule } from '../stage-module.js';
import { qualityAssuranceTold } from './copies.js';
import { qualityAssuranceEvolvers } from './evolve.js';
import { qualityAssuranceOwed } from './owed.js';
import { qualityAssuranceRules } from './rules.js';

export const qualityAssuranceStage: StageModule<'quality-assurance'> = {
  rules: qualityAssuranceRules,
  evolvers: qualityAssuranceEvolvers,
  owed: qualityAssuranceOwed,
  told: qualityAssuranceTold,
};
