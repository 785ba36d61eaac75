import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { capacitiesIn, type Capacity } from '../authorisation/index.js';
import { sees } from '../door/entrance.js';
import { notFound, Refused } from '../door/problem.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import { openedInEmergency } from './emergency.js';
import type { Place } from './places.js';
import type { Rectified } from './rectifications.js';
import { standingAt, type Point, type PointNames } from './points.js';
import type { Standing } from './standing.js';

export interface SeenReview {
  readonly review: LoadedReview;
  readonly capacities: readonly Capacity[];
  /** Now, or the earlier moment as of which it is shown. */
  readonly now: Instant;
  /** Where it is shown as of an earlier moment: as it stands today, which bounds what may be seen of it, … */
  readonly today?: LoadedReview;
  /** … and how it stood then. */
  readonly standing?: Standing;
  /** Where it was asked for: what was put right of people in it until today, in order. */
  readonly rectified?: readonly Rectified[];
  /** For whoever holds the data folder and its keys, who can read everything anyway. Never over the API. */
  readonly everything?: true;
  /** Where two people opened a record that is closed to the reader: the id of that access. */
  readonly emergency?: string;
}

/** The whole review for whoever holds the data folder, now or at a point. */
export function wholeReview(
  current: LoadedReview,
  now: Instant,
  point: Point = {},
  names?: PointNames,
): SeenReview {
  const seen: SeenReview = { review: current, capacities: [], now, everything: true };
  const standing = standingAt(current, point, now, names);
  return standing === null ? seen : standingSeen(seen, standing);
}

/** A review as this person may see it, or the answer that there is none. Access is judged by how things stand now. */
export async function seenReview(
  reviews: Reviews,
  who: Principal,
  place: Place | null,
  now: Instant,
  point: Point = {},
): Promise<SeenReview> {
  const current = place === null ? null : await reviews.load(place.tenant, place.stream);
  if (current === null) throw new Refused(notFound());
  const members = current.entrance.members(current.state, current.tenant);
  const own = capacitiesIn(who, current.tenant, members, now);
  const opened = sees(current.entrance, own) ? null : await openedInEmergency(reviews, who, current, now);
  if (opened === null && !sees(current.entrance, own)) throw new Refused(notFound());
  const reader =
    opened === null ? { capacities: own } : { capacities: opened.capacities, emergency: opened.access };
  const seen = { review: current, ...reader, now };
  const standing = standingAt(current, point, now);
  return standing === null ? seen : standingSeen(seen, standing);
}

/** The same reader, today's permissions, an earlier moment. */
export const standingSeen = ({ review, today, ...reader }: SeenReview, standing: Standing): SeenReview => ({
  ...reader,
  review: standing.review,
  now: standing.at,
  today: today ?? review,
  standing,
});
