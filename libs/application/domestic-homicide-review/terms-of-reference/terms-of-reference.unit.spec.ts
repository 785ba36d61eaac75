import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { termsOfReferenceInputs, termsOfReferenceNeeds } from './index.js';

describe('The terms of reference at the door', () => {
  holdsAtTheDoor('terms-of-reference', termsOfReferenceInputs, termsOfReferenceNeeds);
});
