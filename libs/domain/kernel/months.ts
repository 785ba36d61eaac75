import { addDays, dateOf, daysInMonth, partsOf } from './dates.js';
import type { LocalDate } from './time.js';

/** The date with the same number `n` months on, and whether that month has such a date at all. */
function correspondingDate(date: LocalDate, n: number): { readonly on: LocalDate; readonly exists: boolean } {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + (month - 1) + n;
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const length = daysInMonth(y, m);
  return day <= length
    ? { on: dateOf(y, m, day), exists: true }
    : { on: dateOf(y, m, length), exists: false };
}

/**
 * The last day of `n` months **beginning with** a date, which is day one: 15 March and one month end on 14 April.
 * Where the month has no such date it ends with the month: 31 January ends on 28 February, not 27
 * (s.104(11); corresponding date rule, Dodds v Walker [1981] 1 WLR 1027; 4.2 rule 1).
 */
export function lastDayBeginningWith(date: LocalDate, n: number): LocalDate {
  const { on, exists } = correspondingDate(date, n);
  return exists ? addDays(on, -1) : on;
}

/**
 * The last day of `n` months **after** a date, which is left out: 30 September and four months end on 30 January
 * (the facts of Dodds v Walker). It never rolls over to a working day (4.2 rules 2 and 4).
 */
export const lastDayAfter = (date: LocalDate, n: number): LocalDate => correspondingDate(date, n).on;
