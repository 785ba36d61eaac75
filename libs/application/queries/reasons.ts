import type { Sealed } from '#libs/domain/kernel/people.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { cellOf } from '../authorisation/index.js';
import { sealedIn } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import { partsOf } from './show-review.js';
import { wholeOf } from './whole-case.js';

/**
 * The reasons of these events that the reader may read, by version. One that stands in a part of the case is read by
 * whoever reads that part today; any other by whoever reads the record as a whole.
 */
export function readableReasons(
  seen: SeenReview,
  events: readonly RecordedEvent[],
): ReadonlyMap<number, Sealed> {
  const { view } = seen.review.entrance;
  if (view === null) return new Map();
  const today: SeenReview = { ...seen, review: seen.today ?? seen.review };
  const idsIn = (value: unknown) => new Set(sealedIn(value).map(({ sealed }) => sealed));
  const placed = idsIn(wholeOf(today.review));
  const open = idsIn(
    partsOf(today)
      .filter((one) => one.open)
      .map(({ value }) => value),
  );
  const wholeRecord = seen.capacities.some(({ role }) => {
    const { rights, reach } = cellOf(role, view.record, view.record);
    return rights.includes('R') && reach === 'CASE';
  });
  return new Map(
    events.flatMap(({ version, reason }) => {
      if (reason === undefined) return [];
      const may =
        seen.everything === true || (placed.has(reason.sealed) ? open.has(reason.sealed) : wholeRecord);
      return may ? [[version, reason] as const] : [];
    }),
  );
}
