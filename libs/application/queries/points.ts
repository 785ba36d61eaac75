import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { isLocalDate, toInstant } from '../door/fields/index.js';
import { badInput, Refused } from '../door/problem.js';
import type { LoadedReview } from '../door/reviews.js';
import { knownAt, knownInVersion, trueAt, type Standing } from './standing.js';

/** Which point in a review's history is asked about: at most one of the two. */
export interface Point {
  /** A version, a moment, or a London date of which the end is meant: what was on record by then. */
  readonly asOf?: string | undefined;
  /** A moment, or a London date of which the end is meant: what had happened by then, as the record tells it today. */
  readonly trueAt?: string | undefined;
}

/** What the asker calls the two, so that an error names what they typed. */
export interface PointNames {
  readonly asOf: string;
  readonly trueAt: string;
}

const IN_ADDRESSES: PointNames = { asOf: 'asOf', trueAt: 'trueAt' };

/** How the review stood at the point asked about; null where none is. Throws `Refused` (400) with field, rule and way out. */
export function standingAt(
  current: LoadedReview,
  { asOf, trueAt: of }: Point,
  now: Instant,
  names: PointNames = IN_ADDRESSES,
): Standing | null {
  if (asOf !== undefined && of !== undefined)
    throw wrong(
      names.trueAt,
      'exclusive',
      `${names.asOf} asks what was known and ${names.trueAt} what was true: give one of the two, or compare them with each other.`,
    );
  if (asOf !== undefined) return asKnown(current, asOf, now, names.asOf);
  return of === undefined ? null : asTrue(current, of, now, names.trueAt);
}

/** What had been recorded by a version, a moment or the end of a London date, whatever it tells about earlier days. */
export function asKnown(current: LoadedReview, asked: string, now: Instant, field: string): Standing {
  const last = current.version;
  if (/^[1-9]\d*$/.test(asked)) {
    const version = Number(asked);
    if (version > last) throw wrong(field, 'known', `There is no version ${asked}: the review has ${last} versions; ask for one of them.`);
    return knownInVersion(current, version);
  }
  const at = momentOf(asked);
  if (at === null)
    throw wrong(
      field,
      'versionOrMoment',
      `${field} must be a version such as 7, a day such as 2026-11-23, or a moment such as 2026-11-23T09:30:00Z.`,
    );
  const standing = knownAt(current, notInFuture(at, asked, now, field));
  if (standing !== null) return standing;
  throw wrong(
    field,
    'known',
    `Nothing was known of this review then. It was first recorded at ${current.events[0]?.recordedAt ?? ''}; ask for that moment or a later one.`,
  );
}

/** What had happened by a moment or the end of a London date, whenever it was recorded. */
export function asTrue(current: LoadedReview, asked: string, now: Instant, field: string): Standing {
  if (/^\d+$/.test(asked))
    throw wrong(
      field,
      'moment',
      `${field} takes a time, and ${asked} is a version. A version is what was on record: ask for it as what was known.`,
    );
  const at = momentOf(asked);
  if (at === null)
    throw wrong(
      field,
      'moment',
      `${field} must be a day such as 2026-11-23, or a moment such as 2026-11-23T09:30:00Z.`,
    );
  const standing = trueAt(current, notInFuture(at, asked, now, field));
  if (standing !== null) return standing;
  throw wrong(
    field,
    'happened',
    `Nothing of this review had happened then. It began at ${current.events[0]?.occurredAt ?? ''}; ask for that moment or a later one.`,
  );
}

const momentOf = (asked: string): Instant | null =>
  isLocalDate(asked) ? endOfLondonDay(asked) : toInstant(asked);

/** Today has not ended: of today, what there is until now. Later than that nobody knows. */
function notInFuture(at: Instant, asked: string, now: Instant, field: string): Instant {
  if (at <= now) return at;
  const today = londonDate(now);
  if (asked === today) return now;
  throw wrong(
    field,
    'notInFuture',
    `${asked} has not come yet: it is ${now} now. Ask for ${today} or an earlier time.`,
  );
}

export const wrong = (field: string, rule: string, detail: string): Refused =>
  new Refused(badInput([{ field, rule, detail }]));

const endOfLondonDay = (date: string): Instant =>
  new Date(Date.parse(startOfLondonDay(addDays(date, 1))) - 1).toISOString();
