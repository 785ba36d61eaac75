import type { Evolvers } from '../machine.js';
import type { ReconsiderationEvents } from './events.js';

export const reconsiderationEvolvers: Evolvers<ReconsiderationEvents> = {
  ReconsiderationRequested: (state, { data, occurredAt }) => ({
    ...state,
    state: 'RECONSIDERATION',
    reconsideration: {
      status: 'REQUESTED',
      requestedAt: occurredAt,
      decision: data.decision,
      grounds: data.grounds,
      reasons: null,
    },
    closure: null,
  }),
  ReconsiderationDecided: (state, { data, occurredAt, reason }) => ({
    ...state,
    state: data.outcome === 'UPHELD' ? 'CLOSED' : state.state,
    reconsideration: state.reconsideration && {
      ...state.reconsideration,
      status: data.outcome,
      reasons: reason ?? null,
    },
    closure:
      data.outcome === 'UPHELD'
        ? {
            reason: 'THRESHOLD_NOT_MET',
            explanation: reason ?? null,
            at: occurredAt,
            from: state.state,
            notifiedAt: null,
          }
        : state.closure,
  }),
};
