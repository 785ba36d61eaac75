import { CaseText, Code, Count, Part } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

export class AnonymiseInput {
  @Part(() => DocumentInput, { about: 'The overview report as everybody may read it (G16 section 8).' })
  overview!: DocumentInput;

  @Part(() => DocumentInput, { about: 'The executive summary as everybody may read it.' })
  summary!: DocumentInput;

  @CaseText({ about: 'Who the pseudonyms stand for. Sealed whole, and never part of an edition (9.4).' })
  pseudonyms!: string;
}

export class EditionInput {
  @Count({ min: 1, max: 1000, about: 'Number of the last edition, counted from 1.' })
  edition!: number;
}

const SHA_256 = {
  pattern: /^[0-9a-f]{64}$/,
  max: 64,
  form: 'the SHA-256 that the edition shows: 64 digits and letters from a to f',
};

/** Whoever approves says what they looked at: another text of the same edition is refused (9.4). */
export class ApproveRedactionInput extends EditionInput {
  @Code({ ...SHA_256, about: 'SHA-256 of the overview report that you read.' })
  overviewSha256!: string;

  @Code({ ...SHA_256, about: 'SHA-256 of the executive summary that you read.' })
  summarySha256!: string;
}
