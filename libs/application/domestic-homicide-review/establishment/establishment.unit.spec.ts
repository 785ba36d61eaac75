import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { establishmentInputs, establishmentNeeds } from './index.js';

describe('Telling of the decision at the door', () => {
  holdsAtTheDoor('establishment', establishmentInputs, establishmentNeeds);
});
