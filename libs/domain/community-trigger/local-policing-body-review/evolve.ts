import { asLawfulState } from '../closure/reopening.js';
import type { Evolvers } from '../machine.js';
import type { LocalPolicingBodyReviewEvents } from './events.js';

export const localPolicingBodyReviewEvolvers: Evolvers<LocalPolicingBodyReviewEvents> = {
  LpbReviewRequested: (state, { data, occurredAt }) => ({
    ...state,
    state: 'LPB_REVIEW',
    lpb: { requestedAt: occurredAt, from: data.from, outcome: null, text: null },
  }),
  LpbReviewDecided: (state, { data }) => ({
    ...state,
    state: asLawfulState(data.to) ?? state.state,
    lpb: state.lpb && { ...state.lpb, outcome: data.outcome, text: data.text },
    closure: data.to === 'CLOSED' ? state.closure : null,
  }),
};
