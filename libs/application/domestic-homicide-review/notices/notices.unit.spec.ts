import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { noticeInputs, noticeNeeds } from './index.js';

describe('Letters of a death review at the door', () => {
  holdsAtTheDoor('notices', noticeInputs, noticeNeeds);
});
