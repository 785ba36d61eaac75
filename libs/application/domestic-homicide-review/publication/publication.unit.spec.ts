import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { PublicationDateInput } from './date.dto.js';
import { AnonymiseInput, ApproveRedactionInput, EditionInput } from './edition.dto.js';
import { publicationInputs, publicationNeeds } from './index.js';
import { ReviewWithholdingInput } from './withholding.dto.js';

describe('Publication at the door', () => {
  holdsAtTheDoor('publication', publicationInputs, publicationNeeds);

  it('asks whoever approves an edition to say which texts they read', () => {
    const sha256 = 'a'.repeat(64);
    const approval = { edition: 1, overviewSha256: sha256, summarySha256: 'the one of Monday' };
    expect(refusalOf(ApproveRedactionInput, approval)).toMatchObject({
      field: 'summarySha256',
      rule: 'matches',
      detail: 'summarySha256 must be the SHA-256 that the edition shows: 64 digits and letters from a to f.',
    });
    expect(refusalOf(EditionInput, { edition: 0 })).toMatchObject({
      field: 'edition',
      detail: 'edition must be at least 1.',
    });
  });

  it('asks for whom the pseudonyms stand', () => {
    const edition = { overview: { text: 'Report.' }, summary: { text: 'Summary.' } };
    expect(refusalOf(AnonymiseInput, edition)).toMatchObject({
      field: 'pseudonyms',
      detail: 'pseudonyms is missing; give it.',
    });
  });

  it('asks with whom the date is agreed, even where there is nobody', () => {
    expect(refusalOf(PublicationDateInput, { on: '2027-04-14', people: [] })).toBeNull();
    expect(refusalOf(PublicationDateInput, { on: '2027-04-14' })).toMatchObject({
      field: 'people',
      detail: 'people is missing; give it.',
    });
  });

  it('asks whether a withheld report stays withheld', () => {
    expect(refusalOf(ReviewWithholdingInput, { outcome: 'PUBLISH' })).toMatchObject({
      field: 'outcome',
      detail: 'outcome must be one of KEEP, END.',
    });
  });
});
