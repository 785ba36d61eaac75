import type { LocalDate } from './time.js';

/** England and Wales bank holidays as data: the gov.uk list plus what was announced since. */
export interface WorkingCalendar {
  /** Names the data, e.g. `gov.uk-2026-11-23+1`: recorded with every decision that counted days. */
  readonly version: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly holidays: readonly { readonly date: LocalDate; readonly title: string }[];
}
