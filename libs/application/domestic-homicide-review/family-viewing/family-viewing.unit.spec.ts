import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { ExtendViewingInput, FamilyCommentsInput, ShareDraftInput } from './family-viewing.dto.js';
import { familyViewingInputs, familyViewingNeeds } from './index.js';

describe('Showing the draft to the family, at the door', () => {
  holdsAtTheDoor('family-viewing', familyViewingInputs, familyViewingNeeds);

  it('asks with whom the draft is shared', () => {
    expect(refusalOf(ShareDraftInput, { people: [] })).toMatchObject({
      field: 'people',
      rule: 'arrayMinSize',
      detail: 'people must name at least 1.',
    });
    expect(refusalOf(ShareDraftInput, { people: ['her sister'] })).toMatchObject({
      field: 'people',
      detail: 'people must hold identifiers as the system gave them.',
    });
  });

  it('asks until when, where more time is given', () => {
    expect(refusalOf(ExtendViewingInput, { viewing: 'viewing-1' })).toMatchObject({
      field: 'until',
      detail: 'until is missing; give it.',
    });
  });

  it('takes comments only as words', () => {
    expect(refusalOf(FamilyCommentsInput, { viewing: 'viewing-1', comments: 7 })).toMatchObject({
      field: 'comments',
      rule: 'cleanText',
      detail: 'comments must be text without control characters or broken letters.',
    });
  });
});
