import type { Deadline } from '../../deadline.js';
import type { LocalDate } from '../../time.js';
import type { Effects } from '../effects.js';
import type { LetterKind } from '../kind.js';

export interface DeadlineEvents<L extends LetterKind = LetterKind> {
  ReminderSent: { readonly deadline: string; readonly number: number } & Effects<L>;
  DeadlineMissed: { readonly deadline: string; readonly due: LocalDate } & Effects<L>;
  LateReasonGiven: { readonly deadline: string } & Effects<L>;
  DeadlinePaused: {
    readonly deadline: string;
    readonly on: LocalDate;
    readonly because: string;
  } & Effects<L>;
  /** `counted`: the deadline as it now stands. */
  DeadlineResumed: {
    readonly deadline: string;
    readonly on: LocalDate;
    readonly counted: Deadline;
  } & Effects<L>;
  WindowEnded: { readonly deadline: string } & Effects<L>;
  DeadlineRecalculated: {
    readonly deadline: string;
    readonly reason: 'CALENDAR_CHANGE';
    readonly from: LocalDate;
    readonly counted: Deadline;
  } & Effects<L>;
  /** The calendar changed and no open deadline moved, or all that move have been recalculated. */
  CalendarAdopted: { readonly calendarVersion: string } & Effects<L>;
}
