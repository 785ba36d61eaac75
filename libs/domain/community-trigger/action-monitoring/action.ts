import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { freshKey, openOn } from '../deadlines.js';
import type { Deciding } from '../machine.js';
import type { Action, ActionInput } from '../review-state.js';
import type { State } from '../state.js';

/** An action as it is when it is put forward: only what was said of it, and nothing done yet. */
export const proposed = (id: string, input: ActionInput): Action => {
  const { kind, owner, due, text, enforcement, contract } = input;
  return {
    id,
    kind,
    owner,
    due,
    text,
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(contract === undefined ? {} : { contract }),
    status: 'PROPOSED',
    outcome: null,
    progress: null,
    overdue: false,
    deadline: null,
  };
};

export const openActions = (state: State): readonly Action[] =>
  state.actions.filter((one) => one.status === 'OPEN');

/** An action's own date is a deadline like any other, but nobody counts it: it was agreed. */
export const actionDeadline = (
  state: State,
  at: Deciding,
  action: string,
  due: LocalDate,
  startedBy: string,
): Deadline => openOn(at, 'ACTION', due, at.on, startedBy, freshKey(state, `ACTION/${action}`));

/** Which of the deadlines that an event opens is this action's. */
export const deadlineKeyOf = (opens: readonly Deadline[] | undefined, action: string): string | null =>
  opens?.find(({ key }) => key === `ACTION/${action}` || key.startsWith(`ACTION/${action}/`))?.key ?? null;
