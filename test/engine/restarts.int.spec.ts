import { nothingIsLostByRestarts } from './restarts.js';

describe('Whatever is restarted in the middle of a stage of a Community Trigger', () =>
  nothingIsLostByRestarts('community-trigger', 'community-trigger/action-monitoring'));
