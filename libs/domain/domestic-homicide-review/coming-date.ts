import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { moveTo } from '#libs/domain/kernel/deadlines.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { At, Refused } from './machine.js';

const none = (date: LocalDate, at: At): Refused | null =>
  isLocalDate(date) ? null : at.refuse('NO_SUCH_DATE', { date });

const past = (date: LocalDate, at: At): Refused | null =>
  date < at.today ? at.refuse('DATE_IN_THE_PAST', { date, today: at.today }) : null;

/** Why a day by which something is asked for cannot be; left out, the length of the settings counts. */
export const refusedDay = (date: LocalDate | undefined, at: At): Refused | null =>
  date === undefined ? null : (none(date, at) ?? past(date, at));

/** Why a deadline cannot be given that other day: more time is later than what there is, and still to come. */
export const refusedMoreTime = (due: LocalDate, present: Deadline, at: At): Refused | null =>
  none(due, at) ??
  (due <= present.due ? at.refuse('NOT_LATER', { due, present: present.due }) : null) ??
  past(due, at);

/**
 * The deadline on the other day that was agreed. It runs again and is reminded of anew; a reason that was given
 * answers for the day that passed and not for the new one.
 */
export const givenMoreTime = (present: Deadline, due: LocalDate, { calendar }: At): Deadline => ({
  ...moveTo(present, due, calendar),
  status: 'OPEN',
  pausedOn: null,
  remindersSent: 0,
  lateReason: present.lateReason === 'ASKED' ? 'ASKED' : 'NOT_ASKED',
});
