import { addDays } from '#libs/domain/kernel/dates.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import { specOf } from '../catalogue.js';
import type { CommandName } from '../commands.js';
import { deadlineOf } from '../deadlines.js';
import { owe, type Owed } from '../machine.js';
import type { State } from '../state.js';
import { openActions } from './action.js';

/** Actions that a closed case left open are nobody's to follow, also while an appeal against it is heard. */
const possibleNow = (state: State, command: CommandName): boolean =>
  state.closure === null && (specOf(command)?.states.includes(state.state) ?? false);

type Agenda = State['agendas'][number];

/** The meeting furthest ahead, in whatever order the case was put on agendas. */
const lastOf = (agendas: readonly Agenda[]): Agenda | undefined =>
  agendas.reduce<Agenda | undefined>((last, one) => (last && last.on > one.on ? last : one), undefined);

/** The next agenda: once the outcome is told, when the case was looked at, or when the day of the meeting is over. */
const agenda: Owed = (state, at) => {
  if (openActions(state).length === 0 || !possibleNow(state, 'PutOnTaskingAgenda')) return [];
  const last = lastOf(state.agendas);
  const dueAt =
    last === undefined ? state.outcomeNotifiedAt : (last.reviewedAt ?? startOfLondonDay(addDays(last.on, 1)));
  if (dueAt === null) return [];
  // The door adds the meeting: which is next is a fact of the tasking series.
  return [
    owe(
      at,
      'action-monitoring',
      'agenda',
      'PutOnTaskingAgenda',
      {},
      `agenda/after-${last === undefined ? 'none' : `${last.series}/${last.meeting}`}`,
      dueAt,
    ),
  ];
};

const overdue: Owed = (state, at) =>
  !possibleNow(state, 'MarkActionOverdue')
    ? []
    : openActions(state).flatMap((action) => {
        const deadline = action.deadline === null ? undefined : deadlineOf(state, action.deadline);
        if (action.overdue || deadline === undefined) return [];
        const cause = `${deadline.key}/${deadline.due}/overdue`;
        return [
          owe(
            at,
            'action-monitoring',
            'missed',
            'MarkActionOverdue',
            { action: action.id },
            cause,
            deadline.lateFrom,
          ),
        ];
      });

export const actionMonitoringOwed: Owed = (state, at) => [...agenda(state, at), ...overdue(state, at)];
