import type { Deadline } from '../../deadline.js';
import { resume } from '../../deadlines.js';
import { accept } from '../../decider.js';
import { londonDate } from '../../london.js';
import { deadlineOf } from '../deadline-table.js';
import type { StateCore } from '../kind.js';
import { isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { DeadlineCommands } from './commands.js';
import { countingOf, recounted } from './counting.js';
import type { DeadlinePart, DeadlineSettings, DeadlineStage } from './stage.js';

const find = (state: StateCore, key: string, at: At): Deadline | Refused =>
  deadlineOf(state, key) ?? at.refuse('UNKNOWN_DEADLINE', { deadline: key });

const notOpen = ({ what, status }: Deadline, at: At): Refused =>
  at.refuse('DEADLINE_NOT_OPEN', { what, status });

const pauseReasons = ({ pauses }: DeadlineSettings, id: string): readonly string[] =>
  pauses.filter((p) => p.deadline === id).flatMap((p) => p.reasons);

const rulesOf = ({ rowOf, reminder }: DeadlineStage<DeadlinePart>): Rules<DeadlinePart> => {
  const { reminderAt, nextReminder, missedAt, windowEndsAt } = countingOf(rowOf);
  return {
    SendReminder: {
      decide(state, { data: { deadline: key, number } }, at) {
        const deadline = find(state, key, at);
        if (isRefused(deadline)) return deadline;
        if (number <= deadline.remindersSent) return at.refuse('REMINDED_ALREADY', { number });
        if (deadline.status !== 'OPEN') return notOpen(deadline, at);
        const due = reminderAt(deadline, number, at);
        if (due === null || at.now < due || nextReminder(deadline, at)?.number !== number)
          return at.refuse('NOT_DUE_YET', { number, on: due === null ? 'no day' : londonDate(due) });
        return accept([at.event('ReminderSent', { deadline: key, number, owes: reminder(state, deadline) })]);
      },
    },
    MarkDeadlineMissed: {
      decide(state, { data }, at) {
        const deadline = find(state, data.deadline, at);
        if (isRefused(deadline)) return deadline;
        const due = missedAt(deadline);
        if (due === null) return notOpen(deadline, at);
        if (at.now < due) return at.refuse('NOT_LATE_YET', { what: deadline.what, due: deadline.due });
        return accept([at.event('DeadlineMissed', { deadline: deadline.key, due: deadline.due })]);
      },
    },
    GiveLateReason: {
      possible: (state, at) =>
        state.deadlines.some((one) => one.lateReason === 'ASKED')
          ? null
          : at.refuse('NOT_ASKED', { what: 'what was due' }),
      decide(state, { data }, at) {
        const deadline = find(state, data.deadline, at);
        if (isRefused(deadline)) return deadline;
        return deadline.lateReason === 'ASKED'
          ? accept([at.event('LateReasonGiven', { deadline: deadline.key })])
          : at.refuse('NOT_ASKED', { what: deadline.what });
      },
    },
    PauseDeadline: {
      possible: (_, at) =>
        at.procedure.pauses.length > 0
          ? null
          : at.refuse('PAUSE_NOT_ALLOWED', { what: 'any date', because: 'any reason', allowed: 'nothing' }),
      decide(state, { data: { deadline: key, because } }, at) {
        const deadline = find(state, key, at);
        if (isRefused(deadline)) return deadline;
        const { what, due } = deadline;
        if (at.now >= deadline.lateFrom) return at.refuse('PAST_DUE', { what, due });
        if (deadline.status !== 'OPEN') return notOpen(deadline, at);
        const allowed = pauseReasons(at.procedure, deadline.id);
        if (!allowed.includes(because))
          return at.refuse('PAUSE_NOT_ALLOWED', { what, because, allowed: allowed.join(', ') || 'nothing' });
        // Nothing stands still before it has begun, whenever the reason arose.
        const on = at.on < deadline.startedOn ? deadline.startedOn : at.on;
        return accept([at.event('DeadlinePaused', { deadline: key, on, because })]);
      },
    },
    ResumeDeadline: {
      possible: (state, at) =>
        state.deadlines.some((one) => one.status === 'PAUSED')
          ? null
          : at.refuse('NOT_PAUSED', { what: 'what is due' }),
      decide(state, { data: { deadline: key } }, at) {
        const deadline = find(state, key, at);
        if (isRefused(deadline)) return deadline;
        if (deadline.status !== 'PAUSED') return at.refuse('NOT_PAUSED', { what: deadline.what });
        const on = deadline.pausedOn !== null && at.on < deadline.pausedOn ? deadline.pausedOn : at.on;
        return accept([
          at.event('DeadlineResumed', { deadline: key, on, counted: resume(deadline, on, at.calendar) }),
        ]);
      },
    },
    EndWindow: {
      decide(state, { data: { deadline: key } }, at) {
        const deadline = find(state, key, at);
        if (isRefused(deadline)) return deadline;
        const ends = windowEndsAt(deadline);
        if (ends === null) return notOpen(deadline, at);
        if (at.now < ends) return at.refuse('NOT_LATE_YET', { what: deadline.what, due: deadline.due });
        return accept([at.event('WindowEnded', { deadline: key, cancels: [key] })]);
      },
    },
    RecalculateDeadlines: {
      possible: (state, at) =>
        state.calendarVersion === null || state.calendarVersion === at.calendar.version
          ? at.refuse('CALENDAR_UNCHANGED')
          : null,
      decide(state, _, at) {
        const moved = state.deadlines.flatMap((deadline) => {
          const counted = recounted(deadline, at.calendar);
          if (!counted) return [];
          const { key, due: from } = deadline;
          return [
            at.event('DeadlineRecalculated', { deadline: key, reason: 'CALENDAR_CHANGE', from, counted }),
          ];
        });
        return accept([...moved, at.event('CalendarAdopted', { calendarVersion: at.calendar.version })]);
      },
    },
  };
};

/** The rules of the deadline commands for a type that contains them. */
export const deadlineRulesOf = rulesOf as unknown as <K extends DeadlinePart>(
  stage: DeadlineStage<K>,
) => Rules<K, DeadlineCommands>;
