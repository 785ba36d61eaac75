import { NOBODY_TOLD } from '../establishment/state.js';
import { NO_REVIEW_STANDS } from '../lawful-states.js';
import type { Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { ScrutinyEvents } from './events.js';

/** A decision not to review is taken back: the criteria are open, and nobody was told of what comes next. */
export const decisionTakenBack = (state: State): State =>
  NO_REVIEW_STANDS.includes(state.state)
    ? { ...state, state: 'CRITERIA_PENDING', concurredAt: null, told: NOBODY_TOLD }
    : state;

export const scrutinyEvolvers: Evolvers<ScrutinyEvents> = {
  HomeOfficeConcurred: (state, { occurredAt }) => ({ ...state, concurredAt: occurredAt }),
  HomeOfficeReviewRequested: (state, { data: { document }, occurredAt }) => ({
    ...decisionTakenBack(state),
    requests: [...state.requests, { at: occurredAt, document }],
  }),
  SecretaryOfStateDirectionReceived: (state, { data: { direction } }) => ({
    ...state,
    concurredAt: null,
    direction,
  }),
  DirectionRevoked: (state, { occurredAt }) => ({
    ...state,
    state: state.state === 'REVIEW_DIRECTED' ? 'REVIEW_AGREED' : state.state,
    direction: state.direction && { ...state.direction, revokedAt: occurredAt },
  }),
  ClosedWithoutReview: (state) => ({ ...state, state: 'CLOSED_NO_REVIEW' }),
};
