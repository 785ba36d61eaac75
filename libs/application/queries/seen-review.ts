import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { capacitiesIn, type Capacity } from '../authorisation/index.js';
import { sees } from '../door/entrance.js';
import { notFound, Refused } from '../door/problem.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import { asKnown } from './as-of.js';
import type { Place } from './places.js';

export interface SeenReview {
  readonly review: LoadedReview;
  readonly capacities: readonly Capacity[];
  /** Now, or the earlier moment as of which it is shown. */
  readonly now: Instant;
}

/** A review as this person may see it, or the answer that there is none. Access is judged by how things stand now. */
export async function seenReview(
  reviews: Reviews,
  who: Principal,
  place: Place | null,
  now: Instant,
  asOf?: string,
): Promise<SeenReview> {
  const current = place === null ? null : await reviews.load(place.tenant, place.stream);
  if (current === null) throw new Refused(notFound());
  const capacities = capacitiesIn(
    who,
    current.tenant,
    current.entrance.members(current.state, current.tenant),
    now,
  );
  if (!sees(current.entrance, capacities)) throw new Refused(notFound());
  if (asOf === undefined) return { review: current, capacities, now };
  const { review, at } = await asKnown(reviews, current, asOf);
  return { review, capacities, now: at };
}
