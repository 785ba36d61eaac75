import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { Edition } from '#libs/domain/domestic-homicide-review/publication/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { opened, type CaseView } from '../case-view.js';

/** The edition that a letter is about. */
export const editionOf = ({ editions }: State, notice: OwedNotice): Edition | undefined =>
  editions.find(({ number }) => String(number) === notice.about['edition']);

/** What everybody may see, and no more: never a draft, an agency’s report or the table of pseudonyms (9.4). */
export const publicParts = (edition: Edition | undefined): readonly (Sealed | undefined)[] => [
  edition?.overview.text,
  edition?.summary.text,
];

export const publicTexts = (
  view: CaseView,
  edition: Edition | undefined,
): { readonly overview: string; readonly summary: string } => ({
  overview: opened(view, edition?.overview.text) ?? '',
  summary: opened(view, edition?.summary.text) ?? '',
});
