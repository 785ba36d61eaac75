import { nothingIsLostByRestarts } from '../restarts.js';

describe('Whatever is restarted in the middle of a stage of a Domestic Homicide Review', () =>
  nothingIsLostByRestarts('domestic-homicide-review', 'domestic-homicide-review/conclusion'));
