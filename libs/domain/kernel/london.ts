import { addDays, dateOf, weekday } from './dates.js';
import type { Instant, LocalDate } from './time.js';

/** From here on the changes of the London clock are known to this file; before it stands for Greenwich time. */
export const LONDON_TIME_KNOWN_FROM: LocalDate = '1968-01-01';

const sundayOnOrAfter = (date: LocalDate): LocalDate => addDays(date, 7 - weekday(date));

const lastSunday = (year: number, month: 3 | 10): LocalDate => sundayOnOrAfter(dateOf(year, month, 25));

interface SummerTime {
  readonly begins: Instant;
  readonly ends: Instant;
}

/** One hour ahead all year round: British Standard Time. */
const STANDARD_TIME: SummerTime = { begins: '1968-02-18T02:00:00.000Z', ends: '1971-10-31T02:00:00.000Z' };

/**
 * British Summer Time of a year. Since 1996 at 01:00 UTC on the last Sundays of March and October (4.2 rule 6); before
 * that by the orders under the Summer Time Act 1972, which put its end on the Sunday from 23 October on, but for 1995.
 */
function summerTimeOf(year: number): SummerTime {
  if (year < 1972) return STANDARD_TIME;
  if (year < 1981)
    return {
      begins: `${sundayOnOrAfter(dateOf(year, 3, 16))}T02:00:00.000Z`,
      ends: `${sundayOnOrAfter(dateOf(year, 10, 23))}T02:00:00.000Z`,
    };
  const october =
    year < 1995 ? sundayOnOrAfter(dateOf(year, 10, 23)) : year === 1995 ? '1995-10-22' : lastSunday(year, 10);
  return { begins: `${lastSunday(year, 3)}T01:00:00.000Z`, ends: `${october}T01:00:00.000Z` };
}

function isSummerTime(instant: Instant): boolean {
  const { begins, ends } = summerTimeOf(Number(instant.slice(0, 4)));
  return instant >= begins && instant < ends;
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
