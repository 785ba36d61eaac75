import { londonDateOf } from '../../render/dates.js';
import type { LetterType } from '../case-view.js';
import { layoutFor, readerOf } from '../parts/reader.js';

/** The partnership has formally concluded the review (3.7). It tells everybody who had a part in it, and opens nothing. */
export const concluded: LetterType = {
  template: 'concluded',
  file: 'domestic-homicide-review/conclusion/concluded.njk',
  subject: 'The review is concluded',
  facts: (view, notice) => {
    const { concludedAt, actions, editions } = view.state;
    return {
      layout: layoutFor(view, notice),
      toFamily: readerOf(view, notice) === 'FAMILY',
      concludedOn: concludedAt === null ? view.today : londonDateOf(concludedAt),
      done: actions.filter(({ status }) => status === 'AUDITED').length,
      cancelled: actions.filter(({ status }) => status === 'CANCELLED').length,
      published: editions.some(
        ({ publishedAt, unpublishedAt }) => publishedAt !== null && unpublishedAt === null,
      ),
    };
  },
};
