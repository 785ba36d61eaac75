import { asCloudEvent } from '#libs/ledger/index.js';
import { QUERY_NEEDS, reachesOf } from '../authorisation/index.js';
import { notAllowed, Refused } from '../door/problem.js';
import type { SeenReview } from './seen-review.js';

/** Who did what, when and why, as it stands in the ledger. It holds no sealed text. */
export function eventsFor(seen: SeenReview): readonly object[] {
  mustReadTheLog(seen);
  return seen.review.events.map(asCloudEvent);
}

/** The log of a case is read by those whom table 6.1 gives it; a technical reading is not one of a case. */
export function mustReadTheLog({ capacities, review }: Pick<SeenReview, 'capacities' | 'review'>): void {
  const record = review.entrance.view?.record ?? null;
  if (reachesOf(capacities, QUERY_NEEDS.events, record).some((reach) => reach !== 'TECHNICAL')) return;
  throw new Refused(
    notAllowed(
      'Your role in this review does not read its log. Ask the coordinator for an extract.',
    ),
  );
}
