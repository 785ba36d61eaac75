import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { DeadlineEvents } from './events.js';

const set = (state: State, key: string, to: (deadline: Deadline) => Partial<Deadline>): State => ({
  ...state,
  deadlines: state.deadlines.map((d) => (d.key === key ? { ...d, ...to(d) } : d)),
});

export const deadlineEvolvers: Evolvers<DeadlineEvents> = {
  ReminderSent: (state, { data }) => set(state, data.deadline, () => ({ remindersSent: data.number })),
  DeadlineMissed: (state, { data }) =>
    set(state, data.deadline, (d) => ({
      status: d.status === 'MET_LATE' ? 'MET_LATE' : 'MISSED',
      lateReason: 'ASKED',
    })),
  LateReasonGiven: (state, { data }) => set(state, data.deadline, () => ({ lateReason: 'GIVEN' })),
  DeadlinePaused: (state, { data }) =>
    set(state, data.deadline, () => ({ status: 'PAUSED', pausedOn: data.on })),
  DeadlineResumed: (state, { data }) => set(state, data.deadline, () => data.counted),
  WindowEnded: (state) => state,
  DeadlineRecalculated: (state, { data }) => set(state, data.deadline, () => data.counted),
  CalendarAdopted: (state, { data }) => ({ ...state, calendarVersion: data.calendarVersion }),
};
