import type { Obligation } from '#libs/domain/kernel/process.js';
import { deadlineOf } from '../deadlines.js';
import { WITH_ACTIONS } from '../lawful-states.js';
import { owe, type Owed, type OwedAt } from '../machine.js';
import type { State } from '../state.js';
import { dueReport } from './following.js';
import { openActions } from './steps.js';

const overdue = (state: State, at: OwedAt): readonly Obligation[] =>
  openActions(state).flatMap(({ id, overdue: recorded, deadline: key }) => {
    const deadline = deadlineOf(state, key);
    if (recorded || deadline?.status !== 'OPEN') return [];
    const cause = `${key}/${deadline.due}/overdue`;
    return [owe(at, 'actions', 'missed', 'MarkActionOverdue', { action: id }, cause, deadline.lateFrom)];
  });

const report = (state: State, at: OwedAt): readonly Obligation[] => {
  const next = state.planAgreedAt === null ? null : dueReport(state);
  if (next === null) return [];
  const { number, deadline, dueAt } = next;
  return [
    owe(at, 'actions', 'command', 'ReportToCsp', { number }, `${deadline.key}/report-${number}`, dueAt),
  ];
};

/** Record once that an action is overdue, and report each quarter to the partnership, also while the report is elsewhere. */
export const actionOwed: Owed = (state, at) =>
  WITH_ACTIONS.includes(state.state) ? [...overdue(state, at), ...report(state, at)] : [];
