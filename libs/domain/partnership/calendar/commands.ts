import type { LocalDate } from '#libs/domain/kernel/time.js';

export interface CalendarCommands {
  /** A day that was announced after the list was made, e.g. a state funeral. `source`: where it was announced. */
  AddBankHoliday: { readonly date: LocalDate; readonly title: string; readonly source?: string };
  /** A holiday of the list that was moved, as in 2012, 2020 and 2022. */
  MoveBankHoliday: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly title?: string;
    readonly source?: string;
  };
  /** One that was added here by mistake. */
  RemoveBankHoliday: { readonly date: LocalDate };
  /** Process: every open review has been told of the change with this number. */
  AnnounceCalendarChange: { readonly change: number };
}
