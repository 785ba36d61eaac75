import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { addDays, dateOf, partsOf, weekday } from '#libs/domain/kernel/dates.js';

/**
 * "Bi-monthly" says twice a month or every two months: which of them is a setting. Days are named as people name
 * them: `ordinal` 2 and `weekday` 2 is the second Tuesday.
 */
export type Recurrence =
  | { readonly every: 'TWO_MONTHS'; readonly weekday: number; readonly ordinal: number }
  | { readonly every: 'MONTH'; readonly weekday: number; readonly ordinal: number }
  | { readonly every: 'HALF_MONTH'; readonly weekday: number; readonly ordinals: readonly [number, number] };

/** Monday to Friday, and only what every month has. */
export function isRecurrence(recurrence: Recurrence): boolean {
  const ordinals = recurrence.every === 'HALF_MONTH' ? recurrence.ordinals : [recurrence.ordinal];
  const whole = [recurrence.weekday, ...ordinals].every((n) => Number.isInteger(n) && n >= 1);
  const rising = ordinals.every((n, index) => n > (ordinals[index - 1] ?? 0));
  return whole && rising && recurrence.weekday <= 5 && ordinals.every((n) => n <= 4);
}

const nth = (month: LocalDate, day: number, ordinal: number): LocalDate => {
  const first = `${month.slice(0, 7)}-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + (ordinal - 1) * 7);
};

const monthAfter = (month: LocalDate, n: number): LocalDate => {
  const { year, month: m } = partsOf(month);
  const index = year * 12 + (m - 1) + n;
  return dateOf(Math.floor(index / 12), (index % 12) + 1, 1);
};

/** Nobody meets on a bank holiday: the next working day instead. */
const workingDayFrom = (date: LocalDate, calendar: WorkingCalendar): LocalDate =>
  weekday(date) > 5 || calendar.holidays.some((one) => one.date === date)
    ? workingDayFrom(addDays(date, 1), calendar)
    : date;

/**
 * The first meeting day after `after`. `last` is the latest planned day of the series, from which two months count;
 * null before the first.
 */
export function nextMeetingDay(
  recurrence: Recurrence,
  last: LocalDate | null,
  after: LocalDate,
  calendar: WorkingCalendar,
): LocalDate {
  const step = recurrence.every === 'TWO_MONTHS' ? 2 : 1;
  const ordinals = recurrence.every === 'HALF_MONTH' ? recurrence.ordinals : [recurrence.ordinal];
  const start = last === null || step === 1 ? after : last;
  for (let month = 0; ; month += last === null ? 1 : step) {
    for (const ordinal of ordinals) {
      const day = workingDayFrom(nth(monthAfter(start, month), recurrence.weekday, ordinal), calendar);
      if (day > after && (last === null || day > last)) return day;
    }
  }
}
