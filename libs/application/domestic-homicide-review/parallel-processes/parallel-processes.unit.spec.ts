import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { parallelProcessesInputs, parallelProcessesNeeds } from './index.js';

describe('Parallel processes at the door', () => {
  holdsAtTheDoor('parallel-processes', parallelProcessesInputs, parallelProcessesNeeds);
});
