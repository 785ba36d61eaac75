import type { StageModule } from '../stage-module.js';
import { notificationEvolvers } from './evolve.js';
import { notificationRules } from './rules.js';

export const notificationStage: StageModule<'notification'> = {
  rules: notificationRules,
  evolvers: notificationEvolvers,
};
