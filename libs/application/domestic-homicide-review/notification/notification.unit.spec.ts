import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { notificationInputs, notificationNeeds } from './index.js';

describe('The notification of a death at the door', () => {
  holdsAtTheDoor('notification', notificationInputs, notificationNeeds, [
    'reference',
    'possibleDuplicates',
    'deceasedBirth',
  ]);
});
