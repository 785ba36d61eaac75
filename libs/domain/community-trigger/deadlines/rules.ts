import { accept } from '#libs/domain/kernel/decider.js';
import { resume } from '#libs/domain/kernel/deadlines.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { deadlineOf, stageOfDeadline } from '../deadlines.js';
import type { TriggerEvent } from '../events.js';
import { mayPause, pauseReasons } from '../law.js';
import { letters, toApplicant, toBodies, toPointOfContact } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import type { Recipient, State } from '../state.js';
import type { DeadlineCommands } from './commands.js';
import { missedAt, nextReminder, recounted, reminderAt, windowEndsAt } from './counting.js';

const found = (state: State, key: string, at: At): Deadline | Refused =>
  deadlineOf(state, key) ?? at.refuse('UNKNOWN_DEADLINE', { deadline: key });

const notOpen = (deadline: Deadline, at: At): Refused =>
  at.refuse('DEADLINE_NOT_OPEN', { what: deadline.what, status: deadline.status });

/** Whoever has to act: the applicant for consent, the agency for its return, the owner for an action, else the coordinator’s desk. */
const reminded = (state: State, deadline: Deadline): Recipient => {
  if (deadline.id === 'AD2') return toApplicant(state);
  const request = state.requests.find((r) => r.deadline === deadline.key);
  if (request) return toBodies([request.agency]);
  const action = state.actions.find((a) => a.deadline === deadline.key);
  return action ? toBodies([action.owner]) : toPointOfContact;
};

export const deadlineRules: Rules<DeadlineCommands> = {
  SendReminder: {
    decide(state, { data }, at) {
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
      if (data.number <= deadline.remindersSent)
        return at.refuse('REMINDED_ALREADY', { number: data.number });
      if (deadline.status !== 'OPEN') return notOpen(deadline, at);
      const due = reminderAt(deadline, data.number, at);
      if (due === null || at.now < due || nextReminder(deadline, at)?.number !== data.number)
        return at.refuse('NOT_DUE_YET', {
          number: data.number,
          on: due === null ? 'no day' : londonDate(due),
        });
      return accept([
        at.event('ReminderSent', {
          deadline: deadline.key,
          number: data.number,
          owes: letters(state, [
            {
              template: 'reminder',
              to: reminded(state, deadline),
              about: { deadline: deadline.key },
              stage: stageOfDeadline(state, deadline),
            },
          ]),
        }),
      ]);
    },
  },
  MarkDeadlineMissed: {
    decide(state, { data }, at) {
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
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
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
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
    decide(state, { data }, at) {
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
      if (at.now >= deadline.lateFrom)
        return at.refuse('PAST_DUE', { what: deadline.what, due: deadline.due });
      if (deadline.status !== 'OPEN') return notOpen(deadline, at);
      if (!mayPause(at.procedure, deadline.id, data.because))
        return at.refuse('PAUSE_NOT_ALLOWED', {
          what: deadline.what,
          because: data.because,
          allowed: pauseReasons(at.procedure, deadline.id).join(', ') || 'nothing',
        });
      // Nothing stands still before it has begun, whenever the reason arose.
      const on = at.on < deadline.startedOn ? deadline.startedOn : at.on;
      return accept([at.event('DeadlinePaused', { deadline: deadline.key, on, because: data.because })]);
    },
  },
  ResumeDeadline: {
    possible: (state, at) =>
      state.deadlines.some((one) => one.status === 'PAUSED')
        ? null
        : at.refuse('NOT_PAUSED', { what: 'what is due' }),
    decide(state, { data }, at) {
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
      if (deadline.status !== 'PAUSED') return at.refuse('NOT_PAUSED', { what: deadline.what });
      const on = deadline.pausedOn !== null && at.on < deadline.pausedOn ? deadline.pausedOn : at.on;
      return accept([
        at.event('DeadlineResumed', {
          deadline: deadline.key,
          on,
          counted: resume(deadline, on, at.calendar),
        }),
      ]);
    },
  },
  EndWindow: {
    decide(state, { data }, at) {
      const deadline = found(state, data.deadline, at);
      if ('accepted' in deadline) return deadline;
      const ends = windowEndsAt(deadline);
      if (ends === null) return notOpen(deadline, at);
      if (at.now < ends) return at.refuse('NOT_LATE_YET', { what: deadline.what, due: deadline.due });
      return accept([at.event('WindowEnded', { deadline: deadline.key, cancels: [deadline.key] })]);
    },
  },
  RecalculateDeadlines: {
    possible: (state, at) =>
      state.calendarVersion === null || state.calendarVersion === at.calendar.version
        ? at.refuse('CALENDAR_UNCHANGED')
        : null,
    decide(state, _, at) {
      const moved = state.deadlines.flatMap((deadline): TriggerEvent[] => {
        const counted = recounted(deadline, at.calendar);
        if (!counted) return [];
        return [
          at.event('DeadlineRecalculated', {
            deadline: deadline.key,
            reason: 'CALENDAR_CHANGE',
            from: deadline.due,
            counted,
          }),
        ];
      });
      return accept([...moved, at.event('CalendarAdopted', { calendarVersion: at.calendar.version })]);
    },
  },
};
