import type { StageLetters } from '../case-view.js';
import { familyPublicationDate } from './family-publication-date.letter.js';
import { publicationPack } from './publication-pack.letter.js';
import { publishedCopy } from './published-copy.letter.js';
import { unpublished } from './unpublished.letter.js';
import { withholdingReview } from './withholding-review.letter.js';

export const publicationLetters: StageLetters<
  'family-publication-date' | 'publication-pack' | 'published-copy' | 'unpublished' | 'withholding-review'
> = {
  'family-publication-date': familyPublicationDate,
  'publication-pack': publicationPack,
  'published-copy': publishedCopy,
  unpublished,
  'withholding-review': withholdingReview,
};
