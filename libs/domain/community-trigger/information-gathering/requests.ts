import type { Actor } from '#libs/domain/kernel/people.js';
import { deadlineOf } from '../deadlines.js';
import { isRefused, type At, type Refused } from '../machine.js';
import type { AgencyRequest, State } from '../state.js';

export const outstanding = (state: State): readonly AgencyRequest[] =>
  state.requests.filter((r) => r.status === 'ASKED');

export const requestOf = (state: State, id: string, at: At): AgencyRequest | Refused => {
  const request = state.requests.find((r) => r.id === id);
  if (!request) return at.refuse('UNKNOWN_REQUEST', { request: id });
  return request.status === 'ASKED' ? request : at.refuse('ALREADY_ANSWERED', { agency: request.agency });
};

export const noneOutstanding = (state: State, at: At): Refused | null =>
  outstanding(state).length === 0 ? at.refuse('ALREADY_ANSWERED', { agency: 'Every agency' }) : null;

export const answerable = (state: State, id: string, actor: Actor, at: At): AgencyRequest | Refused => {
  const request = requestOf(state, id, at);
  if (isRefused(request)) return request;
  const forOthers =
    actor.kind === 'person' && actor.role === 'AGENCY_SPOC' && actor.organisation !== request.agency;
  return forOthers ? at.refuse('NOT_YOUR_AGENCY', { agency: request.agency }) : request;
};

/** Returns that are still awaited, although their date has not passed. */
export const stillAwaited = (state: State, now: string): readonly AgencyRequest[] =>
  outstanding(state).filter((r) => {
    const deadline = deadlineOf(state, r.deadline);
    return deadline === undefined || deadline.status === 'PAUSED' || now < deadline.lateFrom;
  });
