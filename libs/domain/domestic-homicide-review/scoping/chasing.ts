import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { nextChase, type NextChase } from '../chasing.js';
import { deadlineOf } from '../deadlines.js';
import { letters, toBodies } from '../letters.js';
import { found, isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ScopingCommands } from './commands.js';
import type { ScopingRequest } from './state.js';

/** The next step about a request that is still to be answered; null: nothing more follows by itself. */
export const nextStep = (
  state: State,
  { status, escalated, deadline, chases }: ScopingRequest,
  at: Pick<At, 'procedure' | 'calendar'>,
): NextChase | null =>
  status === 'ASKED' && !escalated ? nextChase(deadlineOf(state, deadline), chases, at) : null;

export const unanswered = (state: State, id: string, at: At): ScopingRequest | Refused => {
  const request = found(state.scoping, id, () => at.refuse('UNKNOWN_REQUEST', { request: id }));
  return !isRefused(request) && request.status === 'RETURNED'
    ? at.refuse('ALREADY_ANSWERED', { agency: request.agency })
    : request;
};

const chaseable = (state: State, id: string, at: At): ScopingRequest | Refused => {
  const request = unanswered(state, id, at);
  return !isRefused(request) && request.escalated ? at.refuse('ESCALATED_ALREADY') : request;
};

const notDueYet = (next: NextChase | null, at: At): Refused =>
  at.refuse('NOT_DUE_YET', { on: next === null ? 'no day' : londonDate(next.dueAt) });

export const chasing: Rules<Pick<ScopingCommands, 'ChaseScopingReturn' | 'EscalateScopingReturn'>> = {
  ChaseScopingReturn: {
    decide(state, { data: { request: id, number } }, at) {
      const request = chaseable(state, id, at);
      if (isRefused(request)) return request;
      if (number <= request.chases) return at.refuse('CHASED_ALREADY', { number });
      const next = nextStep(state, request, at);
      if (next?.step !== 'CHASE' || next.number !== number || at.now < next.dueAt) return notDueYet(next, at);
      const { agency } = request;
      const owes = letters(state, [
        { template: 'scoping-chase', to: toBodies([agency]), about: { request: id, number: String(number) } },
      ]);
      return accept([at.event('ScopingReturnChased', { request: id, agency, number, owes })]);
    },
  },
  EscalateScopingReturn: {
    decide(state, { data: { request: id } }, at) {
      const request = chaseable(state, id, at);
      if (isRefused(request)) return request;
      const next = nextStep(state, request, at);
      if (next?.step !== 'ESCALATE' || at.now < next.dueAt) return notDueYet(next, at);
      const { agency } = request;
      const owes = letters(state, [
        { template: 'scoping-escalation', to: toBodies([agency]), about: { request: id } },
      ]);
      return accept([at.event('ScopingReturnEscalated', { request: id, agency, owes })]);
    },
  },
};
