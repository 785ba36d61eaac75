import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { homeOfficeScrutinyInputs, homeOfficeScrutinyNeeds } from './index.js';

describe('What the Home Office says at the door', () => {
  holdsAtTheDoor('home-office-scrutiny', homeOfficeScrutinyInputs, homeOfficeScrutinyNeeds);
});
