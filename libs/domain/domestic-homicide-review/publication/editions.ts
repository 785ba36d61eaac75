import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';
import type { Edition } from './state.js';

/** The edition that anybody can read now. */
export const liveEdition = (state: State): Edition | undefined =>
  state.editions.find(({ publishedAt, unpublishedAt }) => publishedAt !== null && unpublishedAt === null);

export const notPublished = (state: State, at: At): Refused | null =>
  liveEdition(state) ? null : at.refuse('NOT_PUBLISHED');

/** What is approved, checked and published is the last edition that was laid down. */
export const lastEdition = (state: State, number: number, at: At): Edition | Refused => {
  const edition = state.editions.find((one) => one.number === number);
  if (!edition) return at.refuse('UNKNOWN_EDITION', { edition: number });
  return number === state.editions.length ? edition : at.refuse('NOT_THE_LAST_EDITION', { edition: number });
};
