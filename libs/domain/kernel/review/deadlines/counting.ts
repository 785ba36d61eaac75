import type { WorkingCalendar } from '../../calendar.js';
import type { Deadline } from '../../deadline.js';
import { recalculate } from '../../deadlines.js';
import { startOfLondonDay } from '../../london.js';
import type { Instant } from '../../time.js';
import { workingDaysBefore } from '../../working-days.js';
import type { DeadlineRow } from '../deadline-table.js';
import type { DeadlineSettings } from './stage.js';

type RowOf = (deadline: Deadline) => Pick<DeadlineRow<string>, 'window' | 'overdueByOwnEvent'>;

export interface CountedAt {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly procedure: Pick<DeadlineSettings, 'reminders'>;
}

export interface Counting {
  reminderAt(deadline: Deadline, number: number, at: Omit<CountedAt, 'now'>): Instant | null;
  /** The reminder to send now, or else the next one. */
  nextReminder(
    deadline: Deadline,
    at: CountedAt,
  ): { readonly number: number; readonly dueAt: Instant } | null;
  /** From here on it may be recorded as missed; null where it cannot be. */
  missedAt(deadline: Deadline): Instant | null;
  /** From here on somebody else's time to act is over. */
  windowEndsAt(deadline: Deadline): Instant | null;
}

/** Rule 8: the same deadline under a newer calendar, or null where its date stays. */
export const recounted = (deadline: Deadline, calendar: WorkingCalendar): Deadline | null => {
  const again = recalculate(deadline, calendar);
  return again.due === deadline.due ? null : again;
};

/** When a deadline is reminded of, missed or over, by what its type's table says of it. */
export function countingOf(rowOf: RowOf): Counting {
  /** Somebody owes it to us; another's own time to act is neither reminded of nor missed. */
  const owedToUs = (deadline: Deadline): boolean => deadline.status === 'OPEN' && !rowOf(deadline).window;

  /**
   * Reminder n goes out at the London midnight that is the n-th number of working days before the due date, never on
   * or before the day it started. Of several whose time has come the latest is sent.
   */
  const reminderAt: Counting['reminderAt'] = (deadline, number, at) => {
    const before = at.procedure.reminders.beforeDueWd[number - 1];
    if (before === undefined || !owedToUs(deadline)) return null;
    const on = workingDaysBefore(at.calendar, deadline.due, before);
    return on > deadline.startedOn ? startOfLondonDay(on) : null;
  };

  return {
    reminderAt,
    nextReminder(deadline, at) {
      let next: { readonly number: number; readonly dueAt: Instant } | null = null;
      const last = at.procedure.reminders.beforeDueWd.length;
      for (let number = deadline.remindersSent + 1; number <= last; number += 1) {
        const dueAt = reminderAt(deadline, number, at);
        if (dueAt === null || dueAt >= deadline.lateFrom) continue;
        if (next === null || dueAt <= at.now) next = { number, dueAt };
      }
      return next;
    },
    missedAt(deadline) {
      if (rowOf(deadline).overdueByOwnEvent) return null;
      if (owedToUs(deadline)) return deadline.lateFrom;
      return deadline.status === 'MET_LATE' && deadline.lateReason === 'NOT_ASKED' ? deadline.lateFrom : null;
    },
    windowEndsAt: (deadline) =>
      deadline.status === 'OPEN' && rowOf(deadline).window ? deadline.lateFrom : null,
  };
}
