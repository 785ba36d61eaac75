import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { addDays, isLocalDate } from '#libs/domain/kernel/dates.js';
import { happened, streamType, type At, type OwedAt, type Rules } from '../stream-type.js';
import { TASKING_CATALOGUE } from './catalogue.js';
import type { TaskingCommands } from './commands.js';
import { isRecurrence, nextMeetingDay } from './recurrence.js';
import {
  evolveTasking,
  firstScheduled,
  lastPlannedDay,
  meetingOf,
  NO_SERIES,
  takenOn,
  type TaskingMeeting,
  type TaskingState,
} from './state.js';

export { nextTaskingMeeting, type TaskingMeeting, type TaskingState } from './state.js';
export type { Recurrence } from './recurrence.js';
export type { TaskingCommands } from './commands.js';

/** The next day that the recurrence gives and that no other meeting has taken. */
const dayByRecurrence = (
  state: TaskingState,
  today: LocalDate,
  calendar: WorkingCalendar,
): LocalDate | null => {
  if (state.series === null) return null;
  const { recurrence, from } = state.series;
  const yesterday = addDays(today, -1);
  const dayBefore = addDays(from, -1);
  const next = (after: LocalDate): LocalDate => {
    const day = nextMeetingDay(recurrence, lastPlannedDay(state), after, calendar);
    return takenOn(state, day) ? next(day) : day;
  };
  return next(yesterday > dayBefore ? yesterday : dayBefore);
};

/** What lies between today and that day is met first: on the last day of it the next meeting is put in the diary. */
const meetingBefore = (state: TaskingState, today: LocalDate, next: LocalDate): LocalDate | null =>
  state.meetings
    .filter((one) => one.status !== 'CANCELLED' && one.on > today && one.on < next)
    .reduce<LocalDate | null>((last, one) => (last === null || one.on > last ? one.on : last), null);

type MeetingRule = (meeting: TaskingMeeting) => Decision;

const withMeeting = (state: TaskingState, at: At, id: string, rule: MeetingRule): Decision => {
  const meeting = meetingOf(state, id);
  return meeting === undefined
    ? at.refuse('NO_SUCH_MEETING', { meeting: id }, 'BAD_INPUT', 'meeting')
    : rule(meeting);
};

const inWords = ({ on, status }: TaskingMeeting) => ({ on, status: status.toLowerCase() });

const scheduled = (state: TaskingState, at: At, on: LocalDate, byProcess: boolean): Decision | null => {
  if (!isLocalDate(on)) return at.refuse('NO_SUCH_DATE', { date: on }, 'BAD_INPUT', 'on');
  if (byProcess) {
    const expected = dayByRecurrence(state, at.today, at.calendar);
    const ahead = expected === null ? null : meetingBefore(state, at.today, expected);
    if (ahead !== null) return at.refuse('MEETING_AHEAD', { on: ahead });
    if (expected !== on) return at.refuse('NOT_BY_THE_RECURRENCE', { expected: expected ?? '-' });
  }
  if (on < at.today) return at.refuse('IN_THE_PAST', { date: on }, 'BAD_INPUT', 'on');
  return takenOn(state, on) ? at.refuse('ALREADY_A_MEETING', { date: on }, 'NOT_NOW', 'on') : null;
};

const rules: Rules<TaskingState, TaskingCommands> = {
  PlanTaskingSeries: {
    decide(_state, command, at) {
      const { recurrence, from, attendees } = command.data;
      if (!isRecurrence(recurrence)) return at.refuse('NO_SUCH_RECURRENCE', {}, 'BAD_INPUT', 'recurrence');
      if (!isLocalDate(from)) return at.refuse('NO_SUCH_DATE', { date: from }, 'BAD_INPUT', 'from');
      if (attendees.length === 0) return at.refuse('NOBODY_ATTENDS', {}, 'BAD_INPUT', 'attendees');
      return happened(command, 'TaskingSeriesPlanned', command.data);
    },
  },
  ChangeTaskingRecurrence: {
    decide: (_state, command, at) =>
      isRecurrence(command.data.recurrence)
        ? happened(command, 'TaskingRecurrenceChanged', { recurrence: command.data.recurrence })
        : at.refuse('NO_SUCH_RECURRENCE', {}, 'BAD_INPUT', 'recurrence'),
  },
  ScheduleTaskingMeeting: {
    decide(state, command, at) {
      const byProcess = command.actor.kind === 'process';
      const { on } = command.data;
      const data = { meeting: `meeting-${state.meetings.length + 1}`, on, extra: !byProcess };
      return scheduled(state, at, on, byProcess) ?? happened(command, 'TaskingMeetingScheduled', data);
    },
  },
  CancelTaskingMeeting: {
    decide: (state, command, at) =>
      withMeeting(state, at, command.data.meeting, (meeting) =>
        meeting.status === 'SCHEDULED'
          ? happened(command, 'TaskingMeetingCancelled', { meeting: meeting.id })
          : at.refuse('NOT_IN_THE_DIARY', inWords(meeting)),
      ),
  },
  HoldTaskingMeeting: {
    decide: (state, command, at) =>
      withMeeting(state, at, command.data.meeting, (meeting) => {
        const { attended } = command.data;
        if (meeting.status !== 'SCHEDULED') return at.refuse('NOT_IN_THE_DIARY', inWords(meeting));
        if (londonDate(command.occurredAt) < meeting.on) return at.refuse('NOT_YET', { on: meeting.on });
        if (attended.length === 0) return at.refuse('NOBODY_ATTENDED', {}, 'BAD_INPUT', 'attended');
        return happened(command, 'TaskingMeetingHeld', { meeting: meeting.id, attended });
      }),
  },
  MinuteTaskingItem: {
    decide: (state, command, at) =>
      withMeeting(state, at, command.data.meeting, (meeting) => {
        const { review, minute } = command.data;
        return meeting.status === 'HELD'
          ? happened(command, 'TaskingItemMinuted', { meeting: meeting.id, review: review ?? null, minute })
          : at.refuse('NOT_HELD', inWords(meeting));
      }),
  },
  EndTaskingSeries: { decide: (_state, command) => happened(command, 'TaskingSeriesEnded', {}) },
};

const running = (state: TaskingState): boolean => state.series !== null && state.endedAt === null;

/** The next meeting is due in the diary at once, or when the day of the last one before it begins. */
function owed(state: TaskingState, { stream, now, calendar }: OwedAt): readonly Obligation[] {
  if (!running(state) || state.series === null) return [];
  const today = londonDate(now);
  const on = dayByRecurrence(state, today, calendar);
  if (on === null) return [];
  const ahead = meetingBefore(state, today, on);
  return [
    {
      kind: 'command',
      stage: 'tasking-meetings',
      key: `${stream}/schedule/after-${lastPlannedDay(state) ?? 'start'}-${state.meetings.length}`,
      dueAt: ahead === null ? state.series.plannedAt : startOfLondonDay(ahead),
      command: 'ScheduleTaskingMeeting',
      data: { on },
    },
  ];
}

/** ASB tasking meetings of the partnership. What is on an agenda is read from the reviews that put it there. */
export const taskingMeetings = streamType<TaskingState, TaskingCommands>({
  type: 'tasking',
  label: 'Tasking meetings',
  stage: 'tasking-meetings',
  catalogue: TASKING_CATALOGUE,
  rules,
  states: ['NOT_PLANNED', 'RUNNING', 'ENDED'],
  initial: () => NO_SERIES,
  evolve: evolveTasking,
  stateOf: (state) => (state.series === null ? 'NOT_PLANNED' : state.endedAt === null ? 'RUNNING' : 'ENDED'),
  owed,
  ended: (state) => !running(state),
  nextDue: (state) => firstScheduled(state)?.on ?? null,
  predicates: (state) => ({ running: running(state) }),
});
