import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { workingDaysBefore } from '#libs/domain/kernel/working-days.js';
import { deadlineOf } from '../deadlines.js';
import type { At } from '../machine.js';
import type { State } from '../state.js';
import type { Restriction } from './state.js';

/**
 * When it is asked whether a restriction is still needed: so many working days before it is to be looked at again, and
 * at once when the process that it is for has concluded.
 */
export const askedAt = (
  state: State,
  { deadline: key, processConcluded }: Restriction,
  { now, procedure, calendar }: Pick<At, 'now' | 'procedure' | 'calendar'>,
): Instant => {
  const deadline = deadlineOf(state, key);
  if (processConcluded || !deadline) return now;
  return startOfLondonDay(workingDaysBefore(calendar, deadline.due, procedure.askAheadWd.restriction));
};
