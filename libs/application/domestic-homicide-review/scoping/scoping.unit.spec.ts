import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { scopingInputs, scopingNeeds } from './index.js';

describe('Scoping at the door', () => {
  holdsAtTheDoor('scoping', scopingInputs, scopingNeeds);
});
