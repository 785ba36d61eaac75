import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { refusedDay } from '../coming-date.js';
import { freshKey, open, openOn, unmetKeys } from '../deadlines.js';
import { nextId, type At, type Deciding, type Refused } from '../machine.js';
import type { State } from '../state.js';
import type { Action, ActionInput } from './state.js';

type Planned = Pick<Action, 'recommendation'> & { readonly status?: Action['status'] };

/** Ids of the recommendations that stand and that no action answers. */
export const unplanned = (state: State, actions: readonly Planned[]): readonly string[] =>
  state.recommendations
    .filter(({ status }) => status !== 'WITHDRAWN')
    .map(({ id }) => id)
    .filter((id) => !actions.some(({ recommendation }) => recommendation === id));

/** Why this cannot come into the plan: it answers a recommendation that stands, by a day that is still to come. */
export const refusedAction = (
  state: State,
  { recommendation, target }: ActionInput,
  at: At,
): Refused | null => {
  const one = state.recommendations.find(({ id }) => id === recommendation);
  if (!one) return at.refuse('UNKNOWN_RECOMMENDATION', { recommendation });
  if (one.status === 'WITHDRAWN') return at.refuse('RECOMMENDATION_WITHDRAWN', { recommendation });
  return refusedDay(target, at);
};

/** An action as it comes into the plan. */
export const newAction = (state: State, input: ActionInput, ahead = 0): Action => {
  const id = nextId('action', state.actions, ahead);
  return {
    ...input,
    id,
    status: 'AGREED',
    rag: null,
    progress: null,
    evidence: null,
    completedBy: null,
    outcome: null,
    overdue: false,
    deadline: `ACTION/${id}`,
  };
};

/** The day that its owner agreed to. */
export const timeToAct = (
  { deadline, target }: Pick<Action, 'deadline' | 'target'>,
  startedBy: 'ActionPlanAgreed' | 'ActionAdded' | 'ActionReopened',
  at: Deciding,
): Deadline => openOn(at, 'ACTION', target, at.on, startedBy, deadline);

/** DD9: the next quarter's report, where none is under way. */
export const nextCspReport = (
  state: State,
  startedOn: LocalDate,
  startedBy: string,
  at: Deciding,
): readonly Deadline[] =>
  unmetKeys(state, 'DD9').length > 0 ? [] : [open(at, 'DD9', startedOn, startedBy, freshKey(state, 'DD9'))];

/** Actions and recommendations are nobody's to change or send before the plan is agreed (3.3). */
export const planNotAgreed = (state: State, at: At): Refused | null =>
  state.planAgreedAt === null ? at.refuse('PLAN_NOT_AGREED') : null;
