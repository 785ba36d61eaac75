import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { recalculate } from '#libs/domain/kernel/deadlines.js';
import { deadlineOf } from '../deadlines.js';
import type { At } from '../machine.js';
import { EARLY } from '../application/states.js';
import { LAWFUL_STATES, type LawfulState, type State } from '../state.js';

export const asLawfulState = (state: string): LawfulState | undefined =>
  LAWFUL_STATES.find((one) => one === state);

/** Where a closed case goes on: after a reconsideration that closed it, from the decision that was looked at again. */
export function reopenedState(state: State): LawfulState {
  const from = state.closure?.from ?? 'RECONSIDERATION';
  return from === 'RECONSIDERATION' ? 'THRESHOLD_NOT_MET' : (asLawfulState(from) ?? 'THRESHOLD_NOT_MET');
}

/** As it was when the case was closed, counted with the holidays that are known today. */
const running = (deadline: Deadline | undefined, at: At): readonly Deadline[] => {
  if (deadline?.status !== 'CANCELLED') return [];
  if (deadline.pausedOn !== null) return [recalculate({ ...deadline, status: 'PAUSED' }, at.calendar)];
  return deadline.lateReason === 'NOT_ASKED'
    ? [recalculate({ ...deadline, status: 'OPEN' }, at.calendar)]
    : [{ ...deadline, status: 'MISSED' }];
};

const last = (state: State, id: string): Deadline | undefined =>
  state.deadlines.filter((one) => one.id === id).at(-1);

/** What is still to be done has its date again, the one it had: closing is no extension. */
export function reopenedDeadlines(state: State, to: LawfulState, at: At): readonly Deadline[] {
  const actions = state.actions.filter((one) => one.status === 'OPEN').map((one) => one.deadline);
  const answers = state.recommendations.filter((one) => one.response === null).map((one) => one.deadline);
  const kept = [...actions, ...answers].flatMap((key) =>
    key === null ? [] : running(deadlineOf(state, key), at),
  );
  // Closed early: as a duplicate, or for want of consent.
  if (!EARLY.includes(to)) return kept;
  return [
    ...kept,
    ...(state.acknowledgedAt === null ? running(last(state, 'AD1'), at) : []),
    ...(state.consent.status === 'REQUESTED' ? running(last(state, 'AD2'), at) : []),
    // 4.1: agencies are not asked while consent is missing, also where it was given once and withdrawn.
    ...(to === 'AWAITING_CONSENT' ? [] : running(last(state, 'AD3'), at)),
    ...running(last(state, 'AD5'), at),
  ];
}
