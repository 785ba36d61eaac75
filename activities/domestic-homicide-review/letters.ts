import { domesticHomicideReviewNotices } from '#libs/documents/index.js';
import { letterWriterOf } from '../letter-writer.js';

/** Letters and documents of the Domestic Homicide Review (D1-D16). */
export const domesticHomicideReviewLetters = letterWriterOf(domesticHomicideReviewNotices);
