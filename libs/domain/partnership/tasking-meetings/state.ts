import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Recurrence } from './recurrence.js';

export interface TaskingMeeting {
  readonly id: string;
  readonly on: LocalDate;
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'HELD';
  /** By the recurrence, or an extra one that a person put in. */
  readonly extra: boolean;
  readonly attended: readonly OrganisationId[];
  readonly minutes: number;
}

export interface TaskingSeries {
  readonly name: string;
  readonly recurrence: Recurrence;
  readonly from: LocalDate;
  readonly chair: PersonId;
  readonly attendees: readonly OrganisationId[];
  readonly plannedAt: Instant;
}

export interface TaskingState {
  readonly series: TaskingSeries | null;
  readonly meetings: readonly TaskingMeeting[];
  readonly endedAt: Instant | null;
}

export const NO_SERIES: TaskingState = { series: null, meetings: [], endedAt: null };

export const meetingOf = (state: TaskingState, id: string): TaskingMeeting | undefined =>
  state.meetings.find((one) => one.id === id);

const first = (meetings: readonly TaskingMeeting[]): TaskingMeeting | null =>
  meetings.reduce<TaskingMeeting | null>(
    (best, one) => (best === null || one.on < best.on ? one : best),
    null,
  );

/** The first meeting that is still to be held, in whatever order the meetings were put in the diary. */
export const firstScheduled = (state: TaskingState): TaskingMeeting | null =>
  first(state.meetings.filter((one) => one.status === 'SCHEDULED'));

/** The next meeting after a London date on whose agenda something can still be put. */
export function nextTaskingMeeting(
  state: TaskingState,
  after: LocalDate,
): { readonly meeting: string; readonly on: LocalDate } | null {
  const next = first(state.meetings.filter((one) => one.status === 'SCHEDULED' && one.on > after));
  return next === null ? null : { meeting: next.id, on: next.on };
}

/** The latest day that the recurrence gave, cancelled or not: the series counts on from it. */
export const lastPlannedDay = (state: TaskingState): LocalDate | null =>
  state.meetings
    .filter((one) => !one.extra)
    .reduce<LocalDate | null>((last, one) => (last === null || one.on > last ? one.on : last), null);

/** Is there a meeting on this day, planned or extra? */
export const takenOn = (state: TaskingState, day: LocalDate): boolean =>
  state.meetings.some((one) => one.on === day && one.status !== 'CANCELLED');

interface EventData extends Omit<TaskingSeries, 'plannedAt'> {
  readonly meeting: string;
  readonly on: LocalDate;
  readonly extra: boolean;
  readonly attended: readonly OrganisationId[];
}

const change = (
  state: TaskingState,
  id: string,
  to: (one: TaskingMeeting) => TaskingMeeting,
): TaskingState => ({
  ...state,
  meetings: state.meetings.map((one) => (one.id === id ? to(one) : one)),
});

export function evolveTasking(state: TaskingState, event: DomainEvent): TaskingState {
  const data = event.data as EventData;
  const { meeting: id } = data;
  switch (event.type) {
    case 'TaskingSeriesPlanned': {
      const { name, recurrence, from, chair, attendees } = data;
      return { ...state, series: { name, recurrence, from, chair, attendees, plannedAt: event.occurredAt } };
    }
    case 'TaskingRecurrenceChanged':
      return state.series === null
        ? state
        : { ...state, series: { ...state.series, recurrence: data.recurrence } };
    case 'TaskingMeetingScheduled': {
      const { on, extra } = data;
      const meeting: TaskingMeeting = { id, on, status: 'SCHEDULED', extra, attended: [], minutes: 0 };
      return { ...state, meetings: [...state.meetings, meeting] };
    }
    case 'TaskingMeetingCancelled':
      return change(state, id, (one) => ({ ...one, status: 'CANCELLED' }));
    case 'TaskingMeetingHeld':
      return change(state, id, (one) => ({ ...one, status: 'HELD', attended: data.attended }));
    case 'TaskingItemMinuted':
      return change(state, id, (one) => ({ ...one, minutes: one.minutes + 1 }));
    case 'TaskingSeriesEnded':
      return { ...state, endedAt: event.occurredAt };
    default:
      return state;
  }
}
