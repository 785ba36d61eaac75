import type { Evolvers } from '../machine.js';
import type { ClosureEvents } from './events.js';
import { asLawfulState } from './reopening.js';

export const closureEvolvers: Evolvers<ClosureEvents> = {
  CaseClosed: (state, { data, occurredAt, reason }) => ({
    ...state,
    state: 'CLOSED',
    closure: {
      reason: data.because,
      explanation: reason ?? null,
      at: occurredAt,
      from: data.from,
      notifiedAt: null,
    },
  }),
  ClosureNotified: (state, { occurredAt }) => ({
    ...state,
    closure: state.closure && { ...state.closure, notifiedAt: occurredAt },
  }),
  CaseReopened: (state, { data }) => ({
    ...state,
    state: asLawfulState(data.to) ?? state.state,
    closure: null,
  }),
  DiscretionaryReviewHeld: (state, { data, occurredAt }) => ({
    ...state,
    discretionaryReviews: [...state.discretionaryReviews, { at: occurredAt, reasons: data.notes }],
  }),
};
