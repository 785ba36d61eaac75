import type { Deadline } from '../../deadline.js';
import type { StateCore } from '../kind.js';
import type { Evolvers } from '../machine.js';
import type { DeadlineEvents } from './events.js';
import type { DeadlinePart } from './stage.js';

const set = (state: StateCore, key: string, to: (deadline: Deadline) => Partial<Deadline>): StateCore => ({
  ...state,
  deadlines: state.deadlines.map((d) => (d.key === key ? { ...d, ...to(d) } : d)),
});

const evolvers: Evolvers<DeadlinePart> = {
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

/** The evolvers of the deadline events for a type that contains them. */
export const deadlineEvolversOf = <K extends DeadlinePart>(): Evolvers<K, DeadlineEvents> =>
  evolvers as unknown as Evolvers<K, DeadlineEvents>;
