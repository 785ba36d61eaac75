import type { RecordedEvent } from '#libs/ledger/index.js';
import type { LoadedReview } from '../door/reviews.js';
import type { CaseView } from './case-view.js';

/** Every part of a case, those of the state and those of the file, before anybody looks at it. */
export type Whole = Readonly<Record<string, unknown>>;

export const wholeOf = ({ entrance, state, events }: LoadedReview): Whole => ({
  ...(state as Whole),
  ...entrance.view?.file?.(state, events),
});

/** The file with what one more event adds to it; the lists to which it adds nothing stay the same objects. */
export function fileAfter(view: CaseView, before: Whole, state: unknown, event: RecordedEvent): Whole {
  const added = view.file?.(state, [event]) ?? {};
  return Object.fromEntries(
    Object.entries(added).map(([part, lines]) => {
      const earlier = (before[part] ?? []) as readonly unknown[];
      const more = lines as readonly unknown[];
      return [part, more.length === 0 ? earlier : [...earlier, ...more]];
    }),
  );
}
