import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

export interface Holiday {
  readonly date: LocalDate;
  readonly title: string;
}

/** What was announced since the list was made. Decisions name the version, so the past is never counted again. */
export interface CalendarState {
  readonly changes: number;
  readonly announced: number;
  readonly changedAt: Instant | null;
  readonly added: readonly Holiday[];
  /** Dates that are no holidays any more. */
  readonly removed: readonly LocalDate[];
}

export const UNCHANGED: CalendarState = { changes: 0, announced: 0, changedAt: null, added: [], removed: [] };

/** The calendar as it stands: the list, and the changes folded into it. With no change it is the list itself. */
export function workingCalendar(list: WorkingCalendar, state: CalendarState): WorkingCalendar {
  if (state.changes === 0) return list;
  return { ...list, version: `${list.version}+${state.changes}`, holidays: holidaysOf(list.holidays, state) };
}

/** Folding in twice changes nothing, so it may be asked of a calendar that already has the changes. */
export const holidaysOf = (list: readonly Holiday[], state: CalendarState): readonly Holiday[] =>
  [
    ...list.filter(
      ({ date }) => !state.removed.includes(date) && !state.added.some((one) => one.date === date),
    ),
    ...state.added,
  ].sort((a, b) => (a.date < b.date ? -1 : 1));

interface EventData {
  readonly date: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly title: string;
  readonly change: number;
}

const added = (state: CalendarState, date: LocalDate, title: string): CalendarState => ({
  ...state,
  added: [...state.added.filter((one) => one.date !== date), { date, title }],
  removed: state.removed.filter((one) => one !== date),
});

const removed = (state: CalendarState, date: LocalDate): CalendarState => ({
  ...state,
  added: state.added.filter((one) => one.date !== date),
  removed: [...state.removed.filter((one) => one !== date), date],
});

export function evolveCalendar(state: CalendarState, event: DomainEvent): CalendarState {
  const data = event.data as EventData;
  const changed = { ...state, changes: state.changes + 1, changedAt: event.occurredAt };
  switch (event.type) {
    case 'BankHolidayAdded':
      return added(changed, data.date, data.title);
    case 'BankHolidayMoved':
      return added(removed(changed, data.from), data.to, data.title);
    case 'BankHolidayRemoved':
      return removed(changed, data.date);
    case 'CalendarChangeAnnounced':
      return { ...state, announced: data.change };
    default:
      return state;
  }
}
