import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { panelInputs, panelNeeds } from './index.js';

describe('The panel at the door', () => {
  holdsAtTheDoor('panel', panelInputs, panelNeeds, ['organisation', 'by.organisation']);
});
