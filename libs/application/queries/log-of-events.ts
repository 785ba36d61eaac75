import { asCloudEvent } from '#libs/ledger/index.js';
import { QUERY_NEEDS, reachesOf } from '../authorisation/index.js';
import { notAllowed, Refused } from '../door/problem.js';
import type { SeenReview } from './seen-review.js';

/** Who did what, when and why, as it stands in the ledger. It holds no sealed text. */
export function eventsFor(seen: SeenReview): readonly object[] {
  mustReadTheLog(seen);
  return seen.review.events.map(asCloudEvent);
}

type Reader = Pick<SeenReview, 'capacities' | 'review' | 'everything'>;

export const readsTheLog = ({ capacities, review, everything }: Reader): boolean =>
  everything === true ||
  reachesOf(capacities, QUERY_NEEDS.events, review.entrance.view?.record ?? null).some(
    (reach) => reach !== 'TECHNICAL',
  );

/** The log of a case is read by those whom table 6.1 gives it; a technical reading is not one of a case. */
export function mustReadTheLog(seen: Reader): void {
  if (readsTheLog(seen)) return;
  throw new Refused(
    notAllowed('Your role in this review does not read its log. Ask the coordinator for an extract.'),
  );
}
