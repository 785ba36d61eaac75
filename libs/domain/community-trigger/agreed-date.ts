import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import { dayNumber } from '#libs/domain/kernel/dates.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { openDeadline, type DeadlineSpec } from '#libs/domain/kernel/deadlines.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** A deadline on a date that somebody set or agreed, rather than one counted from a length. A new holiday leaves it. */
export const onDate = (
  spec: Omit<DeadlineSpec, 'length'>,
  due: LocalDate,
  calendar: WorkingCalendar,
): Deadline =>
  openDeadline(
    { ...spec, length: { n: dayNumber(due) - dayNumber(spec.startedOn), unit: 'CALENDAR_DAYS' } },
    calendar,
  );
