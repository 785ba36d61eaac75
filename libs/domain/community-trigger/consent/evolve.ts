import type { Evolvers } from '../machine.js';
import type { LawfulState, State } from '../state.js';
import type { ConsentEvents } from './events.js';

/** Where the case goes on: to where it had come, or to its beginning. */
const onwards = (state: State): LawfulState =>
  state.consent.resumeTo ?? (state.acknowledgedAt ? 'ACKNOWLEDGED' : 'RECEIVED');

export const consentEvolvers: Evolvers<ConsentEvents> = {
  ConsentRequested: (state) => ({
    ...state,
    state: 'AWAITING_CONSENT',
    consent: {
      ...state.consent,
      status: 'REQUESTED',
      resumeTo: state.state === 'AWAITING_CONSENT' ? state.consent.resumeTo : state.state,
    },
  }),
  ConsentGiven: (state, { data }) => ({
    ...state,
    state: state.state === 'AWAITING_CONSENT' || data.reopens ? onwards(state) : state.state,
    consent: { ...state.consent, status: 'GIVEN', form: data.form, givenOn: data.givenOn, resumeTo: null },
    closure: data.reopens ? null : state.closure,
  }),
  ConsentRefused: (state, { occurredAt }) => ({
    ...state,
    state: 'CLOSED',
    consent: { ...state.consent, status: 'REFUSED' },
    closure: { reason: 'NO_CONSENT', explanation: null, at: occurredAt, from: state.state, notifiedAt: null },
  }),
  ConsentWithdrawn: (state) => ({
    ...state,
    state: 'AWAITING_CONSENT',
    computation: null,
    consent: { ...state.consent, status: 'WITHDRAWN', form: null, givenOn: null, resumeTo: state.state },
    // What was recalled must be asked again: the gathering does not close without it.
    informationReopened:
      state.informationReopened ||
      (state.state === 'INFORMATION_GATHERING' && state.requests.some((r) => r.status === 'ASKED')),
    requests: state.requests.map((r) => (r.status === 'ASKED' ? { ...r, status: 'RECALLED' as const } : r)),
  }),
};
