import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { deadlineInputs, deadlineNeeds } from './index.js';

describe('Deadlines of a death review at the door', () => {
  holdsAtTheDoor('deadlines', deadlineInputs, deadlineNeeds);
});
