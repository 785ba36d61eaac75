import { accept } from '#libs/domain/kernel/decider.js';
import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import { unmetKeys } from '../deadlines.js';
import { letters, toApplicant } from '../letters.js';
import { nextId, type At, type Refused, type Rules } from '../machine.js';
import type { Action } from '../review-state.js';
import type { OwedNotice, State } from '../state.js';
import { actionDeadline, openActions } from './action.js';
import { outcomeOf, refusedAction } from './action-checks.js';
import type { ActionMonitoringCommands } from './commands.js';

/** A23, 2.5: the victim is told at each change of an action. */
const progress = (state: State, action: string): readonly OwedNotice[] =>
  letters(state, [{ template: 'progress-update', to: toApplicant(state), about: { action } }]);

const dateOf = (state: State, { deadline }: Action): readonly string[] =>
  deadline === null ? [] : unmetKeys(state, 'ACTION').filter((key) => key === deadline);

type Found = { readonly action: Action } | { readonly refused: Refused };

const openAction = (state: State, id: string, at: At): Found => {
  const action = state.actions.find((one) => one.id === id);
  if (action === undefined) return { refused: at.refuse('UNKNOWN_ACTION', { action: id }) };
  return action.status === 'OPEN' ? { action } : { refused: at.refuse('ACTION_NOT_OPEN') };
};

/** An agency speaks for its own actions; the coordinator for all. */
const ownAction = (state: State, id: string, actor: Actor, at: At): Found => {
  const found = openAction(state, id, at);
  if ('refused' in found || actor.kind !== 'person' || actor.role === 'CASE_COORDINATOR') return found;
  const { owner } = found.action;
  return actor.organisation === owner ? found : { refused: at.refuse('NOT_YOUR_ACTION', { owner }) };
};

const nothingOpen = (state: State, at: At): Refused | null =>
  openActions(state).length === 0 ? at.refuse('ACTION_NOT_OPEN') : null;

type Changing = Pick<
  ActionMonitoringCommands,
  'UpdateAction' | 'CompleteAction' | 'ExtendAction' | 'CancelAction' | 'AddAction'
>;

export const changing: Rules<Changing> = {
  UpdateAction: {
    possible: nothingOpen,
    decide(state, { data, actor }, at) {
      const found = ownAction(state, data.action, actor, at);
      if ('refused' in found) return found.refused;
      return accept([at.event('ActionUpdated', { ...data, owes: progress(state, data.action) })]);
    },
  },
  CompleteAction: {
    possible: nothingOpen,
    decide(state, { data, actor }, at) {
      const found = ownAction(state, data.action, actor, at);
      if ('refused' in found) return found.refused;
      const { action } = found;
      const came = outcomeOf(state, action, data.outcome, at);
      if ('refused' in came) return came.refused;
      return accept([
        at.event('ActionCompleted', {
          action: action.id,
          outcome: came.outcome,
          evidence: data.evidence ?? null,
          meets: dateOf(state, action),
          owes: progress(state, action.id),
        }),
      ]);
    },
  },
  ExtendAction: {
    possible: nothingOpen,
    decide(state, { data: { action: id, due } }, at) {
      const found = openAction(state, id, at);
      if ('refused' in found) return found.refused;
      const { action } = found;
      if (!isLocalDate(due)) return at.refuse('NO_SUCH_DATE', { due });
      if (due <= action.due) return at.refuse('NOT_LATER', { due, present: action.due });
      if (due < at.today) return at.refuse('DUE_IN_PAST', { due });
      return accept([
        at.event('ActionExtended', {
          action: id,
          from: action.due,
          due,
          cancels: dateOf(state, action),
          opens: [actionDeadline(state, at, id, due, 'ActionExtended')],
          owes: progress(state, id),
        }),
      ]);
    },
  },
  CancelAction: {
    possible: nothingOpen,
    decide(state, { data }, at) {
      const found = openAction(state, data.action, at);
      if ('refused' in found) return found.refused;
      const { action } = found;
      return accept([
        at.event('ActionCancelled', {
          action: action.id,
          cancels: dateOf(state, action),
          owes: progress(state, action.id),
        }),
      ]);
    },
  },
  AddAction: {
    decide(state, { data }, at) {
      const action = nextId('action', state.actions);
      const refused = refusedAction(state, data, at);
      if (refused !== null) return refused;
      return accept([
        at.event('ActionAdded', {
          action,
          ...data,
          opens: [actionDeadline(state, at, action, data.due, 'ActionAdded')],
          owes: progress(state, action),
        }),
      ]);
    },
  },
};
