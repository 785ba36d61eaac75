import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { FlagConflictInput } from './chronology.dto.js';
import { chronologyInputs, chronologyNeeds } from './index.js';

describe('The combined chronology at the door', () => {
  holdsAtTheDoor('chronology', chronologyInputs, chronologyNeeds);

  it('asks for two entries that do not agree', () => {
    expect(refusalOf(FlagConflictInput, { entries: ['imr-1/submission-1/entry-1'] })).toMatchObject({
      field: 'entries',
      rule: 'arrayMinSize',
      detail: 'entries must name at least 2.',
    });
    expect(refusalOf(FlagConflictInput, { text: 'The times differ.' })).toMatchObject({
      field: 'entries',
      detail: 'entries is missing; give it.',
    });
  });

  it('is merged without anything from whoever asks for it', () => {
    expect(refusalOf(chronologyInputs.MergeChronologies.input, { version: 2 })).toMatchObject({
      field: 'version',
      detail: 'There is no field version; leave it out.',
    });
  });
});
