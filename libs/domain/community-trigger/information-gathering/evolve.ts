import { inputChanged } from '../application/evolve.js';
import { change, type Evolvers } from '../machine.js';
import type { InformationGatheringEvents } from './events.js';

export const informationGatheringEvolvers: Evolvers<InformationGatheringEvents> = {
  InformationRequested: (state, { data }) => ({
    ...state,
    state: 'INFORMATION_GATHERING',
    informationReopened: false,
    requests: [
      ...state.requests,
      ...data.requests.map(({ request, ...asked }) => ({ ...request, ...asked })),
    ],
  }),
  InformationReturned: (state, { data }) => {
    const next = {
      ...state,
      requests: change(state.requests, data.request, { status: 'RETURNED' }),
      complaints: [...state.complaints, ...data.complaints],
    };
    return data.complaints.length ? inputChanged(next) : next;
  },
  InformationRefused: (state, { data }) => ({
    ...state,
    requests: change(state.requests, data.request, { status: 'REFUSED' }),
  }),
  ReturnExtended: (state, { data }) => ({
    ...state,
    deadlines: state.deadlines.map((d) => (d.key === data.counted.key ? data.counted : d)),
    requests: change(state.requests, data.request, { chases: 0, escalated: false }),
  }),
  AgencyChased: (state, { data }) => ({
    ...state,
    requests: change(state.requests, data.request, { chases: data.number }),
  }),
  AgencyEscalated: (state, { data }) => ({
    ...state,
    requests: change(state.requests, data.request, { escalated: true }),
  }),
  InformationGatheringClosed: (state, { occurredAt }) => ({
    ...state,
    state: 'THRESHOLD_PENDING',
    informationReopened: false,
    informationClosedAt: occurredAt,
  }),
  InformationGatheringReopened: (state) => ({
    ...state,
    state: 'INFORMATION_GATHERING',
    informationReopened: true,
    informationClosedAt: null,
    computation: null,
  }),
};
