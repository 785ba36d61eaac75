import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { recalculate } from '#libs/domain/kernel/deadlines.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { workingDaysBefore } from '#libs/domain/kernel/working-days.js';
import { rowOf } from '../deadlines.js';
import type { At } from '../machine.js';

/** Rule 8: the same deadline under a newer calendar, or null where its date stays. */
export const recounted = (deadline: Deadline, calendar: WorkingCalendar): Deadline | null => {
  const again = recalculate(deadline, calendar);
  return again.due === deadline.due ? null : again;
};

/** Somebody owes it to us; the applicant's own time to act is neither reminded of nor missed. */
const owedToUs = (deadline: Deadline): boolean => deadline.status === 'OPEN' && !rowOf(deadline).window;

/**
 * Reminder n goes out at the London midnight that is the procedure's n-th number of working days before the due date,
 * never on or before the day it started. Of several whose time has come the latest is sent.
 */
export const reminderAt = (
  deadline: Deadline,
  number: number,
  at: Pick<At, 'procedure' | 'calendar'>,
): Instant | null => {
  const before = at.procedure.reminders.beforeDueWd[number - 1];
  if (before === undefined || !owedToUs(deadline)) return null;
  const on = workingDaysBefore(at.calendar, deadline.due, before);
  return on > deadline.startedOn ? startOfLondonDay(on) : null;
};

/** The reminder to send now, or else the next one. */
export const nextReminder = (
  deadline: Deadline,
  at: Pick<At, 'procedure' | 'calendar' | 'now'>,
): { readonly number: number; readonly dueAt: Instant } | null => {
  let next: { readonly number: number; readonly dueAt: Instant } | null = null;
  for (
    let number = deadline.remindersSent + 1;
    number <= at.procedure.reminders.beforeDueWd.length;
    number += 1
  ) {
    const dueAt = reminderAt(deadline, number, at);
    if (dueAt === null || dueAt >= deadline.lateFrom) continue;
    if (next === null || dueAt <= at.now) next = { number, dueAt };
  }
  return next;
};

/** From here on it may be recorded as missed; null where it cannot be. An overdue action is an event of its own. */
export const missedAt = (deadline: Deadline): Instant | null => {
  if (deadline.id === 'ACTION') return null;
  if (owedToUs(deadline)) return deadline.lateFrom;
  return deadline.status === 'MET_LATE' && deadline.lateReason === 'NOT_ASKED' ? deadline.lateFrom : null;
};

/** From here on the applicant's time to act is over. */
export const windowEndsAt = (deadline: Deadline): Instant | null =>
  deadline.status === 'OPEN' && rowOf(deadline).window ? deadline.lateFrom : null;
