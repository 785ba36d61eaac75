import { addDays, dateOf, weekday } from './dates.js';
import type { Instant, LocalDate } from './time.js';

/** British Summer Time begins and ends at 01:00 UTC on the last Sunday of March and October (4.2 rule 6). */
function isSummerTime(instant: Instant): boolean {
  const year = Number(instant.slice(0, 4));
  const change = (month: 3 | 10): Instant => {
    const last = dateOf(year, month, 31);
    return `${addDays(last, -(weekday(last) % 7))}T01:00:00.000Z`;
  };
  return instant >= change(3) && instant < change(10);
}

/** The date that a calendar on a London wall shows at this moment: the law counts in these. */
export function londonDate(instant: Instant): LocalDate {
  const date = instant.slice(0, 10);
  return isSummerTime(instant) && instant.slice(11, 13) === '23' ? addDays(date, 1) : date;
}

/** The moment at which a London date begins: 23:00 UTC of the day before in summer. */
export function startOfLondonDay(date: LocalDate): Instant {
  const inSummer = `${addDays(date, -1)}T23:00:00.000Z`;
  return isSummerTime(inSummer) ? inSummer : `${date}T00:00:00.000Z`;
}
