import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { capacitiesIn, seesAnything, type Capacity } from '../authorisation/index.js';
import { isLocalDate, toInstant } from '../door/fields/index.js';
import { badInput, notFound, Refused } from '../door/problem.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import type { Place } from './places.js';

export interface SeenReview {
  readonly review: LoadedReview;
  readonly capacities: readonly Capacity[];
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
  if (!seesAnything(capacities)) throw new Refused(notFound());
  const review = asOf === undefined ? current : await earlier(reviews, current, asOf);
  return { review, capacities, now };
}

async function earlier(reviews: Reviews, current: LoadedReview, asOf: string): Promise<LoadedReview> {
  const version = /^[1-9]\d{0,9}$/.test(asOf) ? Number(asOf) : null;
  const moment = isLocalDate(asOf) ? `${asOf}T23:59:59.999Z` : toInstant(asOf);
  if (version === null && moment === null) {
    const detail = 'asOf must be a version such as 7, or a moment such as 2026-11-23T09:30:00Z.';
    throw new Refused(badInput([{ field: 'asOf', rule: 'versionOrMoment', detail }]));
  }
  if (version !== null && version > current.version) {
    const detail = `The review has ${current.version} versions; ask for one of them.`;
    throw new Refused(badInput([{ field: 'asOf', rule: 'known', detail }]));
  }
  const found =
    version === null
      ? await reviews.asKnownAt(current.tenant, current.stream, moment ?? '')
      : await reviews.load(current.tenant, current.stream, version);
  if (found === null) {
    const detail = 'Nothing was known of this review then. Ask for a later moment.';
    throw new Refused(badInput([{ field: 'asOf', rule: 'known', detail }]));
  }
  return found;
}
