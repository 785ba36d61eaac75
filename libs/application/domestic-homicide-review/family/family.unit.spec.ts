import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { familyInputs, familyNeeds } from './index.js';

describe('The family at the door', () => {
  holdsAtTheDoor('family', familyInputs, familyNeeds);
});
