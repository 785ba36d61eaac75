import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { acrossInputs, acrossNeeds } from './index.js';

describe('What may happen at any stage, at the door', () => {
  holdsAtTheDoor('across', acrossInputs, acrossNeeds, ['from']);
});
