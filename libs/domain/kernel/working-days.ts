import type { WorkingCalendar } from './calendar.js';
import { addDays, weekday } from './dates.js';
import { fail, succeed, type Result } from './result.js';
import type { LocalDate } from './time.js';

/** A count that cannot be made: the list of bank holidays does not reach `date`, a weekday that matters. */
export interface NotCovered {
  readonly code: 'BEYOND_HOLIDAY_DATA';
  readonly date: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type Counted = Result<LocalDate, NotCovered>;

const isWeekend = (date: LocalDate): boolean => weekday(date) > 5;

const isHoliday = (date: LocalDate, calendar: WorkingCalendar): boolean =>
  calendar.holidays.some((holiday) => holiday.date === date);

/** Whether this day can be told: a weekend always can, a weekday only within the list. */
const covered = (date: LocalDate, { from, to }: WorkingCalendar): boolean =>
  isWeekend(date) || (date >= from && date <= to);

/** Monday to Friday and no bank holiday in England and Wales. */
const isWorking = (date: LocalDate, calendar: WorkingCalendar): boolean =>
  !isWeekend(date) && !isHoliday(date, calendar);

const notCovered = (date: LocalDate, { from, to }: WorkingCalendar): NotCovered => ({
  code: 'BEYOND_HOLIDAY_DATA',
  date,
  from,
  to,
});

/**
 * `n` working days after a date (4.2 rule 3). Day 0 is never counted, even if it is a weekend or a holiday; with
 * `n` of 1 or more the result is always a working day. `n` of 0 is that very day.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: WorkingCalendar): Counted {
  let day = date;
  for (let left = n; left > 0; left -= isWorking(day, calendar) ? 1 : 0) {
    day = addDays(day, 1);
    if (!covered(day, calendar)) return fail(notCovered(day, calendar));
  }
  return succeed(day);
}

/** Steps `n` working days from a date without asking how far the list of holidays reaches. */
function step(date: LocalDate, n: number, by: 1 | -1, calendar: WorkingCalendar): LocalDate {
  let day = date;
  for (let left = n; left > 0; left -= isWorking(day, calendar) ? 1 : 0) day = addDays(day, by);
  return day;
}

/** For our own cadence of reminders and chases, on which no right depends: beyond the list only weekends are left out. */
export const workingDaysAfter = (calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate =>
  step(date, n, 1, calendar);

export const workingDaysBefore = (calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate =>
  step(date, n, -1, calendar);
