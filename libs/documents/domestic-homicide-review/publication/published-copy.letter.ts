import { londonDateOf } from '../../render/dates.js';
import type { LetterType } from '../case-view.js';
import { layoutFor, readerOf } from '../parts/reader.js';
import { editionOf, publicParts, publicTexts } from './edition-of.js';

/** Report and summary as published, for a body or for somebody of the family (3.7). */
export const publishedCopy: LetterType = {
  template: 'published-copy',
  file: 'domestic-homicide-review/publication/published-copy.njk',
  subject: 'A copy of a published report',
  sealed: (state, notice) => publicParts(editionOf(state, notice)),
  facts: (view, notice) => {
    const edition = editionOf(view.state, notice);
    return {
      layout: layoutFor(view, notice),
      toFamily: readerOf(view, notice) === 'FAMILY',
      edition: edition?.number ?? 1,
      publishedOn: edition?.publishedAt == null ? null : londonDateOf(edition.publishedAt),
      ...publicTexts(view, edition),
    };
  },
};
