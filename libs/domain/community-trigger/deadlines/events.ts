import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Effects } from '../kind.js';

export interface DeadlineEvents {
  ReminderSent: { readonly deadline: string; readonly number: number } & Effects;
  DeadlineMissed: { readonly deadline: string; readonly due: LocalDate } & Effects;
  LateReasonGiven: { readonly deadline: string } & Effects;
  DeadlinePaused: { readonly deadline: string; readonly on: LocalDate; readonly because: string } & Effects;
  /** `counted`: the deadline as it now stands. */
  DeadlineResumed: {
    readonly deadline: string;
    readonly on: LocalDate;
    readonly counted: Deadline;
  } & Effects;
  WindowEnded: { readonly deadline: string } & Effects;
  DeadlineRecalculated: {
    readonly deadline: string;
    readonly reason: 'CALENDAR_CHANGE';
    readonly from: LocalDate;
    readonly counted: Deadline;
  } & Effects;
  /** The calendar changed and no open deadline moved, or all that move have been recalculated. */
  CalendarAdopted: { readonly calendarVersion: string } & Effects;
}
