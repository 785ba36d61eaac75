import { accept } from '#libs/domain/kernel/decider.js';
import { deadlineOf, openOn, unmetKeys } from '../deadlines.js';
import type { Rules } from '../machine.js';
import { openActions } from './action.js';
import type { ActionMonitoringCommands } from './commands.js';

type Tasking = Pick<
  ActionMonitoringCommands,
  'RecordTaskingReview' | 'PutOnTaskingAgenda' | 'MarkActionOverdue'
>;

/** Meetings are numbered within their series, and a partnership may begin a new one. */
const reviewKey = (item: { readonly series: string; readonly meeting: string }): string =>
  `AD11/${item.series}/${item.meeting}`;

/** AD11: open actions are looked at in every tasking meeting until none is open, whatever the review found. */
export const tasking: Rules<Tasking> = {
  RecordTaskingReview: {
    possible(state, at) {
      const open = state.agendas.filter((one) => one.reviewedAt === null);
      if (state.agendas.length === 0) return at.refuse('NOT_ON_AGENDA', { meeting: 'any tasking meeting' });
      const [first] = open.map((one) => one.on).sort();
      if (first === undefined) return at.refuse('MEETING_REVIEWED');
      return at.today < first ? at.refuse('MEETING_NOT_HELD_YET', { on: first }) : null;
    },
    decide(state, { data: { meeting, notes } }, at) {
      const item = state.agendas.findLast((one) => one.meeting === meeting);
      if (item === undefined) return at.refuse('NOT_ON_AGENDA', { meeting });
      if (item.reviewedAt !== null) return at.refuse('MEETING_REVIEWED');
      if (at.on < item.on) return at.refuse('MEETING_NOT_HELD_YET', { on: item.on });
      const actions = openActions(state).map((one) => one.id);
      const meets = unmetKeys(state, 'AD11').filter((key) => key === reviewKey(item));
      return accept([at.event('TaskingReviewRecorded', { meeting, notes: notes ?? null, actions, meets })]);
    },
  },
  PutOnTaskingAgenda: {
    possible: (state, at) => (openActions(state).length === 0 ? at.refuse('NO_OPEN_ACTIONS') : null),
    decide(state, { data: { next } }, at) {
      if (!next) return at.refuse('NO_MEETING_PLANNED');
      if (next.on < at.today) return at.refuse('MEETING_PASSED');
      if (state.agendas.some((one) => reviewKey(one) === reviewKey(next))) return at.refuse('ON_AGENDA');
      const actions = openActions(state).map((one) => one.id);
      return accept([
        at.event('TaskingAgendaItemAdded', {
          next,
          actions,
          opens: [openOn(at, 'AD11', next.on, at.on, 'TaskingAgendaItemAdded', reviewKey(next))],
        }),
      ]);
    },
  },
  MarkActionOverdue: {
    decide(state, { data: { action: id } }, at) {
      const action = state.actions.find((one) => one.id === id);
      if (action === undefined) return at.refuse('UNKNOWN_ACTION', { action: id });
      if (action.status !== 'OPEN') return at.refuse('ACTION_NOT_OPEN');
      if (action.overdue) return at.refuse('OVERDUE_ALREADY');
      const deadline = action.deadline === null ? undefined : deadlineOf(state, action.deadline);
      if (deadline === undefined || at.now < deadline.lateFrom)
        return at.refuse('NOT_LATE_YET', { due: action.due });
      return accept([
        at.event('ActionOverdue', { action: id, due: action.due }),
        at.event('DeadlineMissed', { deadline: deadline.key, due: deadline.due }),
      ]);
    },
  },
};
