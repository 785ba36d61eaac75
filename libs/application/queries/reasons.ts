import type { Sealed } from '#libs/domain/kernel/people.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { cellOf } from '../authorisation/index.js';
import { sealedIn } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import { partsOf } from './shown-parts.js';
import { wholeOf } from './whole-case.js';

/**
 * Which texts of the record the reader may read. One that stands in a part of the case is read by whoever reads that
 * part today; any other, and what is no text of the record, by whoever reads the record as a whole.
 */
export function readableTexts(seen: SeenReview, unmasked = false): (text: unknown) => boolean {
  const { view } = seen.review.entrance;
  if (seen.everything === true) return () => true;
  if (view === null) return () => false;
  const { standing: _, ...reader } = seen;
  const today: SeenReview = { ...reader, review: seen.today ?? seen.review };
  const idsIn = (value: unknown) => new Set(sealedIn(value).map(({ sealed }) => sealed));
  const placed = idsIn(wholeOf(today.review));
  const open = idsIn(
    partsOf(today, unmasked)
      .filter((one) => one.open)
      .map(({ value }) => value),
  );
  const wholeRecord =
    unmasked ||
    seen.capacities.some(({ role }) => {
      const { rights, reach } = cellOf(role, view.record, view.record);
      return rights.includes('R') && reach === 'CASE';
    });
  return (text) => {
    const ids = [...idsIn(text)];
    return ids.length > 0 && ids.every((id) => placed.has(id))
      ? ids.every((id) => open.has(id))
      : wholeRecord;
  };
}

/** The reasons of these events that the reader may read, by version. */
export function readableReasons(
  seen: SeenReview,
  events: readonly RecordedEvent[],
): ReadonlyMap<number, Sealed> {
  if (seen.review.entrance.view === null) return new Map();
  const mayRead = readableTexts(seen);
  return new Map(
    events.flatMap(({ version, reason }) =>
      reason !== undefined && mayRead(reason) ? [[version, reason] as const] : [],
    ),
  );
}
