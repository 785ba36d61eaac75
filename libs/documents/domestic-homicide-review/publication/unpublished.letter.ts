import type { LetterType } from '../case-view.js';
import { layoutFor, readerOf } from '../parts/reader.js';

/** A published report is taken off because somebody is in danger (3.3). Why is nobody’s to read here: it opens nothing. */
export const unpublished: LetterType = {
  template: 'unpublished',
  file: 'domestic-homicide-review/publication/unpublished.njk',
  subject: 'A report is not public any more',
  facts: (view, notice) => ({
    layout: layoutFor(view, notice),
    reader: readerOf(view, notice),
    edition: notice.about['edition'] ?? '1',
  }),
};
