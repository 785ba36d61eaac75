import type { WorkingCalendar } from './calendar.js';
import { addDays, dayNumber } from './dates.js';
import type { Deadline, DeadlineLength } from './deadline.js';
import { startOfLondonDay } from './london.js';
import { lastDayAfter, lastDayBeginningWith } from './months.js';
import { succeed } from './result.js';
import type { Instant, LocalDate } from './time.js';
import { addWorkingDays, workingDaysAfter, workingDaysBefore, type Counted } from './working-days.js';

export type DeadlineSpec = Pick<
  Deadline,
  'id' | 'key' | 'what' | 'kind' | 'source' | 'length' | 'startedOn' | 'startedBy'
>;

/** The last day of a period, counted as its unit says. An error where the list of holidays does not reach. */
export function lastDayOf(length: DeadlineLength, startedOn: LocalDate, calendar: WorkingCalendar): Counted {
  switch (length.unit) {
    case 'WORKING_DAYS':
      return addWorkingDays(startedOn, length.n, calendar);
    case 'CALENDAR_DAYS':
      return succeed(addDays(startedOn, length.n));
    case 'MONTHS_BEGINNING_WITH':
      return succeed(lastDayBeginningWith(startedOn, length.n));
    case 'MONTHS_AFTER':
      return succeed(lastDayAfter(startedOn, length.n));
  }
}

/** A deadline ends at 24:00 London time on its date: the next London midnight is the first late moment (4.2 rule 5). */
export const lateFrom = (due: LocalDate): Instant => startOfLondonDay(addDays(due, 1));

/** The last working day on or before a date; beyond the list of holidays the last weekday. Advice only. */
export const lastWorkingDayBefore = (due: LocalDate, calendar: WorkingCalendar): LocalDate =>
  workingDaysBefore(calendar, addDays(due, 1), 1);

const dated = (deadline: Deadline, due: LocalDate, calendar: WorkingCalendar): Deadline => ({
  ...deadline,
  due,
  lateFrom: lateFrom(due),
  lastWorkingDayBefore: lastWorkingDayBefore(due, calendar),
  calendarVersion: calendar.version,
});

interface Period {
  readonly due: LocalDate;
  readonly provisional?: true;
}

/**
 * A statutory application cannot be turned away because a list of holidays ended: beyond it only weekends are left
 * out, and the date is marked provisional until the list reaches it and it is counted again.
 */
function period(length: DeadlineLength, startedOn: LocalDate, calendar: WorkingCalendar): Period {
  const counted = lastDayOf(length, startedOn, calendar);
  if (counted.ok) return { due: counted.value };
  return { due: workingDaysAfter(calendar, startedOn, length.n), provisional: true };
}

/** Opens a deadline with its due date, so that a later holiday or rule cannot change what was promised then. */
export function openDeadline(spec: DeadlineSpec, calendar: WorkingCalendar): Deadline {
  const counted = period(spec.length, spec.startedOn, calendar);
  return {
    ...spec,
    ...counted,
    lateFrom: lateFrom(counted.due),
    status: 'OPEN',
    calendarVersion: calendar.version,
    pausedOn: null,
    metAt: null,
    lateReason: 'NOT_ASKED',
    remindersSent: 0,
    lastWorkingDayBefore: lastWorkingDayBefore(counted.due, calendar),
  };
}

/** Stands still from this London date on. Only where the procedure allows it (4.2 rule 7). */
export const pause = (deadline: Deadline, on: LocalDate): Deadline =>
  deadline.status === 'OPEN' ? { ...deadline, status: 'PAUSED', pausedOn: on } : deadline;

/** Runs again: due moves by the days between the two London dates, end minus start (4.2 rule 7). */
export function resume(deadline: Deadline, on: LocalDate, calendar: WorkingCalendar): Deadline {
  if (deadline.status !== 'PAUSED' || deadline.pausedOn === null) return deadline;
  const days = dayNumber(on) - dayNumber(deadline.pausedOn);
  const running: Deadline = { ...deadline, status: 'OPEN', pausedOn: null };
  if (days <= 0) return running;
  return dated(
    { ...running, pausedDays: (deadline.pausedDays ?? 0) + days },
    addDays(deadline.due, days),
    calendar,
  );
}

/** Another date that somebody with the right to do so agreed: it is no longer counted, so no holiday moves it. */
export function moveTo(deadline: Deadline, due: LocalDate, calendar: WorkingCalendar): Deadline {
  const { provisional: _, ...agreed } = deadline;
  return dated({ ...agreed, moved: true }, due, calendar);
}

/**
 * The deadline counted again after the calendar changed (4.2 rule 8), with the days it was paused. Only an open or
 * paused one that is counted in working days can move; what was met, missed or agreed stays as recorded.
 */
export function recalculate(deadline: Deadline, calendar: WorkingCalendar): Deadline {
  const running = deadline.status === 'OPEN' || deadline.status === 'PAUSED';
  if (!running || deadline.moved === true || deadline.length.unit !== 'WORKING_DAYS') return deadline;
  const { provisional: _, ...rest } = deadline;
  const counted = period(deadline.length, deadline.startedOn, calendar);
  return dated({ ...rest, ...counted }, addDays(counted.due, deadline.pausedDays ?? 0), calendar);
}

/** Late is an event at or after the next London midnight (4.2 rule 5). What stands still is not late. */
export const isLate = (deadline: Deadline, at: Instant): boolean =>
  (deadline.status === 'OPEN' || deadline.status === 'MISSED') && at >= deadline.lateFrom;
