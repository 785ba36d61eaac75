import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { workingDaysAfter } from '#libs/domain/kernel/working-days.js';
import type { At } from './machine.js';

export interface NextChase {
  readonly step: 'CHASE' | 'ESCALATE';
  /** Of the chase; 0 for the escalation. */
  readonly number: number;
  readonly dueAt: Instant;
}

/**
 * Chase 1 is due when a return is late, each further one `everyWd` working days later; when `escalateAfter` chases had
 * no effect, it is escalated. Null: nothing more is due by itself. Whether anything is still awaited is the caller's to say.
 */
export const nextChase = (
  deadline: Deadline | undefined,
  chases: number,
  at: Pick<At, 'procedure' | 'calendar'>,
): NextChase | null => {
  if (!deadline || deadline.status === 'PAUSED' || deadline.status === 'CANCELLED') return null;
  const { everyWd, escalateAfter } = at.procedure.chases;
  const dueAt =
    chases === 0
      ? deadline.lateFrom
      : startOfLondonDay(workingDaysAfter(at.calendar, londonDate(deadline.lateFrom), everyWd * chases));
  return chases < escalateAfter
    ? { step: 'CHASE', number: chases + 1, dueAt }
    : { step: 'ESCALATE', number: 0, dueAt };
};
