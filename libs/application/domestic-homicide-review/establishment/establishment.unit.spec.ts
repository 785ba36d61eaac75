import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { establishmentInputs, establishmentNeeds } from './index.js';

describe('Telling of the decision at the door', () => {
  holdsAtTheDoor(
    'establishment',
    establishmentInputs,
    establishmentNeeds,
    `
    NotifyHomeOffice  CO CC
    NotifyFamily      CO CC CH
    NotifyCoroner     CO CC
    NotifyAgencies    CO CC
    SetOperationName  CO CC
    `,
  );
});
