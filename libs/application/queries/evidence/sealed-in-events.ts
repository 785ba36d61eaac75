import type { Sealed } from '#libs/domain/kernel/people.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Disclosed } from '#libs/vault/index.js';
import type { Shown } from '../case-view.js';
import { isSealed, sealedIn } from '../open-sealed.js';
import type { SeenReview } from '../seen-review.js';
import { partsOf, partsShown } from '../shown-parts.js';
import { fileAfter, wholeOf, type Whole } from '../whole-case.js';

/** A sealed text that the record of a review vouches for, where it was recorded first, and what its reader gets of it. */
export type EvidenceText = Sealed & {
  /** The event that vouches for it. */
  readonly version: number;
  /** Where in that event: `data/text`, `reason`. */
  readonly path: string;
} & (
    | Extract<Disclosed, { readonly text: string }>
    | { readonly status: 'withheld'; readonly why: 'NOT_FOR_YOUR_ROLE' | 'ERASED' }
  );

interface Place {
  readonly path: string;
  readonly sealed: Sealed;
}

function placesIn(value: unknown, path: string): readonly Place[] {
  if (isSealed(value)) return [{ path, sealed: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, `${path}/${name}`));
}

const placesOf = ({ data, reason }: RecordedEvent): readonly Place[] => [
  ...placesIn(data, 'data'),
  ...placesIn(reason, 'reason'),
];

/** Every sealed text of a review once, with the first event that vouches for it. */
export function sealedByEvents(
  events: readonly RecordedEvent[],
): readonly (Place & { readonly version: number })[] {
  const found = new Map<string, Place & { readonly version: number }>();
  for (const event of events)
    for (const place of placesOf(event))
      if (!found.has(place.sealed.sealed))
        found.set(place.sealed.sealed, { ...place, version: event.version });
  return [...found.values()];
}

/**
 * The texts that a reader may open: those of the review as it is shown, and those that were shown at an earlier version
 * and have been replaced since, which the same reader sees by asking for that version, within what is open today.
 */
export function readable(seen: SeenReview, unmasked: boolean): ReadonlySet<string> {
  const { review } = seen;
  const { rules, view } = review.entrance;
  const found = new Set(openIn(partsOf(seen, unmasked)));
  if (view === null) return found;
  const today = seen.today ?? review;
  const wholeToday = wholeOf(today);
  let state = rules.initial();
  let file: Whole = {};
  for (const event of review.events) {
    state = rules.evolve(state, event);
    file = { ...file, ...fileAfter(view, file, state, event) };
    if (placesOf(event).every(({ sealed }) => found.has(sealed.sealed))) continue;
    const then = { ...seen, review: { ...review, version: event.version, state }, today };
    const whole = { ...(state as Whole), ...file };
    for (const sealed of openIn(partsShown(then, whole, unmasked, wholeToday))) found.add(sealed);
  }
  return found;
}

const openIn = (shown: readonly Shown[]): readonly string[] =>
  shown
    .filter(({ open }) => open)
    .flatMap(({ value }) => sealedIn(value))
    .map(({ sealed }) => sealed);
