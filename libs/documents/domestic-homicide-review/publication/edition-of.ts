import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { Edition } from '#libs/domain/domestic-homicide-review/publication/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { paragraphsOf } from '../../render/inert.js';
import { opened, type CaseView } from '../case-view.js';
import { asHandedIn } from '../parts/report/headings.js';

/** The edition that a letter is about. */
export const editionOf = ({ editions }: State, notice: OwedNotice): Edition | undefined =>
  editions.find(({ number }) => String(number) === notice.about['edition']);

/** What everybody may see, and no more: never a draft, an agency’s report or the table of pseudonyms (9.4). */
export const publicParts = (edition: Edition | undefined): readonly (Sealed | undefined)[] => [
  edition?.overview.text,
  edition?.summary.text,
];

type Text = ReturnType<typeof asHandedIn>;

export const publicTexts = (
  view: CaseView,
  edition: Edition | undefined,
): { readonly overview: Text; readonly summary: Text } => ({
  overview: asHandedIn(paragraphsOf(opened(view, edition?.overview.text) ?? '')),
  summary: asHandedIn(paragraphsOf(opened(view, edition?.summary.text) ?? '')),
});
