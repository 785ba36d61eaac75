import { change, type Evolvers } from '../machine.js';
import type { ScopingEvents } from './events.js';

export const scopingEvolvers: Evolvers<ScopingEvents> = {
  ScopingRequested: (state, { data }) => ({
    ...state,
    state: 'SCOPING_DECISION',
    scoping: [...state.scoping, ...data.requests],
  }),
  RecordsSecured: (state, { data, occurredAt }) => ({
    ...state,
    secured: [...state.secured, ...data.agencies.map((agency) => ({ agency, at: occurredAt }))],
  }),
  ScopingReturned: (state, { data: { request, contact, summary } }) => ({
    ...state,
    scoping: change(state.scoping, request, { status: 'RETURNED', contact, summary }),
  }),
  ScopingReturnChased: (state, { data: { request, number } }) => ({
    ...state,
    scoping: change(state.scoping, request, { chases: number }),
  }),
  ScopingReturnEscalated: (state, { data: { request } }) => ({
    ...state,
    scoping: change(state.scoping, request, { escalated: true }),
  }),
  ScopingClosed: (state) => ({ ...state, state: 'CRITERIA_PENDING' }),
};
