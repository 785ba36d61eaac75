import type { LocalDate } from './time.js';

export interface BankHoliday {
  readonly date: LocalDate;
  readonly title: string;
  /** Why the day is not the usual one, in the words of the publisher. */
  readonly note?: string;
}

/** England and Wales bank holidays as data: the gov.uk list plus what was announced since. */
export interface WorkingCalendar {
  /** Names the data, e.g. `gov.uk-2026-11-23+1`: recorded with every decision that counted days. */
  readonly version: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly holidays: readonly BankHoliday[];
}

/**
 * The calendar with days that were announced later, e.g. a state funeral (4.2 rule 8). Another version: what was
 * counted before names the version it was counted with.
 */
export function withHolidays(calendar: WorkingCalendar, additions: readonly BankHoliday[]): WorkingCalendar {
  const added = additions.filter(({ date }) => !calendar.holidays.some((one) => one.date === date));
  if (added.length === 0) return calendar;
  return {
    ...calendar,
    version: `${calendar.version}+${added.length}`,
    holidays: [...calendar.holidays, ...added].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
