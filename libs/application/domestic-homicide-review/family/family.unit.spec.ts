import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { familyInputs, familyNeeds } from './index.js';

describe('The family at the door', () => {
  holdsAtTheDoor(
    'family',
    familyInputs,
    familyNeeds,
    `
    RecordFamilyContact  CO CH
    RecordNoFamilyFound  CO CH
    InviteFamily         CO CH
    RecordFamilyChoice   CO CH FA*
    OfferAdvocate        CO CH
    RecordAdvocate       CO CH FA*
    `,
  );
});
