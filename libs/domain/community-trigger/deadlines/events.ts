import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../effects.js';
import type { Recount } from './commands.js';

export interface DeadlineEvents {
  ReminderSent: { readonly deadline: string; readonly number: number } & Effects;
  DeadlineMissed: { readonly deadline: string; readonly due: LocalDate } & Effects;
  LateReasonGiven: { readonly deadline: string } & Effects;
  DeadlinePaused: { readonly deadline: string; readonly on: LocalDate; readonly because: string } & Effects;
  DeadlineResumed: { readonly deadline: string; readonly on: LocalDate } & Recount & Effects;
  DeadlineRecalculated: {
    readonly deadline: string;
    readonly reason: 'CALENDAR_CHANGE';
    readonly from: LocalDate;
    readonly calendarVersion: string;
  } & Recount &
    Effects;
  /** The calendar changed and no open deadline moved, or all that move have been recalculated. */
  CalendarAdopted: { readonly calendarVersion: string } & Effects;
}
