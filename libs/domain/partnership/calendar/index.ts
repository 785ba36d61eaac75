import type { Command, Decision, Warning } from '#libs/domain/kernel/decider.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { isLocalDate, weekday } from '#libs/domain/kernel/dates.js';
import { happened, streamType, type At, type Rules } from '../stream-type.js';
import { CALENDAR_CATALOGUE } from './catalogue.js';
import type { CalendarCommands } from './commands.js';
import { evolveCalendar, holidaysOf, UNCHANGED, type CalendarState, type Holiday } from './state.js';

export { workingCalendar, type CalendarState } from './state.js';
export type { CalendarCommands } from './commands.js';

export const CALENDAR_STREAM = 'calendar/england-and-wales';

const holidayOn = (state: CalendarState, at: At, date: LocalDate): Holiday | undefined =>
  holidaysOf(at.calendar.holidays, state).find((one) => one.date === date);

const badDate = (at: At, date: LocalDate, field: string): Decision | null =>
  isLocalDate(date) ? null : at.refuse('NO_SUCH_DATE', { date }, 'BAD_INPUT', field);

/** A day may become a holiday if the list reaches it and it is none yet. */
const cannotBecomeHoliday = (
  state: CalendarState,
  at: At,
  date: LocalDate,
  field: string,
): Decision | null => {
  const { from, to } = at.calendar;
  if (date < from || date > to) return at.refuse('OUTSIDE_THE_LIST', { date, from, to }, 'BAD_INPUT', field);
  const already = holidayOn(state, at, date);
  return already === undefined
    ? null
    : at.refuse('ALREADY_A_HOLIDAY', { date, title: already.title }, 'NOT_NOW', field);
};

const adviceOn = (at: At, date: LocalDate): readonly Warning[] => {
  const source = 'product rule 4.2(8)';
  const past = {
    code: 'HOLIDAY_IN_THE_PAST',
    detail:
      'The day has passed. Deadlines that have ended keep their dates; only open ones are counted again.',
    source,
  };
  const weekend = {
    code: 'HOLIDAY_ON_A_WEEKEND',
    detail: 'The day is a Saturday or Sunday, which is no working day anyway: no deadline moves.',
    source,
  };
  return [...(date < at.today ? [past] : []), ...(weekday(date) > 5 ? [weekend] : [])];
};

const rules: Rules<CalendarState, CalendarCommands> = {
  AddBankHoliday: {
    decide(state, command, at) {
      const { date, title, source } = command.data;
      return (
        badDate(at, date, 'date') ??
        cannotBecomeHoliday(state, at, date, 'date') ??
        happened(
          command,
          'BankHolidayAdded',
          { date, title, source: source ?? null, change: state.changes + 1 },
          adviceOn(at, date),
        )
      );
    },
  },
  MoveBankHoliday: {
    decide(state, command, at) {
      const { from, to, title, source } = command.data;
      const invalid = badDate(at, from, 'from') ?? badDate(at, to, 'to');
      if (invalid !== null) return invalid;
      const moved = holidayOn(state, at, from);
      if (moved === undefined) return at.refuse('NOT_A_HOLIDAY', { date: from }, 'NOT_NOW', 'from');
      const data = {
        from,
        to,
        title: title ?? moved.title,
        source: source ?? null,
        change: state.changes + 1,
      };
      return (
        cannotBecomeHoliday(state, at, to, 'to') ??
        happened(command, 'BankHolidayMoved', data, adviceOn(at, to))
      );
    },
  },
  RemoveBankHoliday: {
    decide(state, command, at) {
      const { date } = command.data;
      const invalid = badDate(at, date, 'date');
      if (invalid !== null) return invalid;
      if (holidayOn(state, at, date) === undefined)
        return at.refuse('NOT_A_HOLIDAY', { date }, 'NOT_NOW', 'date');
      return happened(command, 'BankHolidayRemoved', { date, change: state.changes + 1 });
    },
  },
  AnnounceCalendarChange: {
    decide: (state, command: Command<string, { readonly change: number }>, at) =>
      command.data.change > state.announced && command.data.change <= state.changes
        ? happened(command, 'CalendarChangeAnnounced', { change: command.data.change })
        : at.refuse('NOTHING_TO_ANNOUNCE'),
  },
};

const owed = (state: CalendarState): readonly Obligation[] =>
  state.announced >= state.changes || state.changedAt === null
    ? []
    : [
        {
          kind: 'recalculation',
          stage: 'calendar',
          key: `${CALENDAR_STREAM}/announce-${state.changes}`,
          dueAt: state.changedAt,
          command: 'AnnounceCalendarChange',
          data: { change: state.changes },
        },
      ];

/** Bank holidays announced after the list was made. Open reviews count again; the past stays as it was (4.2 rule 8). */
export const bankHolidayCalendar = streamType<CalendarState, CalendarCommands>({
  type: 'calendar',
  label: 'Bank holidays, England and Wales',
  stage: 'calendar',
  catalogue: CALENDAR_CATALOGUE,
  rules,
  states: ['CURRENT'],
  initial: () => UNCHANGED,
  evolve: evolveCalendar,
  stateOf: () => 'CURRENT',
  owed,
  ended: (state) => state.announced >= state.changes,
  nextDue: () => null,
});
