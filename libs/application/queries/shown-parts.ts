import { shownTo, type Shown } from './case-view.js';
import { openToday } from './closed-today.js';
import { asPutRight } from './rectifications.js';
import type { SeenReview } from './seen-review.js';
import { wholeOf, type Whole } from './whole-case.js';

/** The parts of the case that its reader may see; those of the state, and those of the file. What was true is as it was put right. */
export function partsOf(seen: SeenReview, unmasked = false): readonly Shown[] {
  return partsShown(seen, wholeOf(seen.review), unmasked).map((one) => ({
    ...one,
    value: asPutRight(seen, one.value),
  }));
}

/** The same of a whole that was put together already. */
export function partsShown(
  { review, capacities, today, everything }: SeenReview,
  whole: Whole,
  unmasked = false,
  wholeToday: Whole | null = today === undefined ? null : wholeOf(today),
): readonly Shown[] {
  const { view } = review.entrance;
  if (view === null) return [];
  if (everything === true)
    return Object.keys(view.parts)
      .filter((part) => whole[part] !== undefined)
      .map((part) => ({ part, value: whole[part], open: true }));
  const shown = shownTo(view, whole, capacities, unmasked);
  return wholeToday === null
    ? shown
    : openToday(shown, shownTo(view, wholeToday, capacities, unmasked), wholeToday);
}
