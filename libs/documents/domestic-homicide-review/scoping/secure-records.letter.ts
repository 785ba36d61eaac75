import type { LetterType } from '../case-view.js';
import { peopleToLookFor, whoToLookFor } from './people.js';

/** D2; 3.6: records may be needed by a court, so they are kept as they are from now on. */
export const secureRecords: LetterType = {
  template: 'secure-records',
  file: 'domestic-homicide-review/scoping/secure-records.njk',
  subject: 'Please secure your records',
  docx: true,
  sealed: whoToLookFor,
  facts: peopleToLookFor,
};
