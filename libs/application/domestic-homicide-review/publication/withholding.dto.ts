import type { PublicationCommands } from '#libs/domain/domestic-homicide-review/publication/commands.js';
import { Choice, Part, wordsOf } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

export class RecordWithholdingInput {
  @Part(() => DocumentInput, {
    optional: true,
    about: 'The Home Office’s agreement: the report is not withheld without it (3.7).',
  })
  agreement?: DocumentInput;
}

const OUTCOMES = wordsOf<PublicationCommands['ReviewWithholding']['outcome']>({ KEEP: true, END: true });

export class ReviewWithholdingInput {
  @Choice(OUTCOMES, {
    about: 'KEEP for another year, or END and prepare to publish. END also takes back what is only proposed.',
  })
  outcome!: string;
}
