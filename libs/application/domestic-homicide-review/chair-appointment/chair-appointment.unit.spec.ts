import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { chairAppointmentInputs, chairAppointmentNeeds } from './index.js';

describe('The chair’s appointment at the door', () => {
  holdsAtTheDoor('chair-appointment', chairAppointmentInputs, chairAppointmentNeeds, ['organisation']);
});
