import { addDays } from '#libs/domain/kernel/dates.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { isLocalDate, toInstant } from '../door/fields/index.js';
import { badInput, Refused } from '../door/problem.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';

/** A review as it was known at an earlier version or moment. */
export interface Known {
  readonly review: LoadedReview;
  /** The moment asked for, or that at which the version asked for was recorded: lateness is judged by it. */
  readonly at: Instant;
}

/**
 * `asOf` is a version, a moment, or a London date, of which the end is meant. It asks what was recorded by then,
 * whatever that tells about earlier days. `field` is what the asker calls it.
 */
export async function asKnown(
  reviews: Reviews,
  current: LoadedReview,
  asOf: string,
  field = 'asOf',
): Promise<Known> {
  const { tenant, stream, version: last } = current;
  if (/^[1-9]\d{0,9}$/.test(asOf)) {
    const version = Number(asOf);
    const review = version > last ? null : await reviews.load(tenant, stream, version);
    if (review === null) throw wrong(field, 'known', `The review has ${last} versions; ask for one of them.`);
    return { review, at: review.events.at(-1)?.recordedAt ?? '' };
  }
  const at = isLocalDate(asOf) ? endOfLondonDay(asOf) : toInstant(asOf);
  if (at === null)
    throw wrong(
      field,
      'versionOrMoment',
      `${field} must be a version such as 7, a day such as 2026-11-23, or a moment such as 2026-11-23T09:30:00Z.`,
    );
  const review = await reviews.asKnownAt(tenant, stream, at);
  if (review === null)
    throw wrong(
      field,
      'known',
      `Nothing was known of this review then. It was first recorded at ${current.events[0]?.recordedAt ?? ''}; ask for that moment or a later one.`,
    );
  return { review, at };
}

const wrong = (field: string, rule: string, detail: string): Refused =>
  new Refused(badInput([{ field, rule, detail }]));

const endOfLondonDay = (date: string): Instant =>
  new Date(Date.parse(startOfLondonDay(addDays(date, 1))) - 1).toISOString();
