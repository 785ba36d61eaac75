import { change, type Evolvers } from '../machine.js';
import type { ParallelEvents } from './events.js';

export const parallelEvolvers: Evolvers<ParallelEvents> = {
  ParallelProcessRecorded: (state, { data: { process, restrictions } }) => ({
    ...state,
    parallelProcesses: [...state.parallelProcesses, process],
    restrictions: [...state.restrictions, ...restrictions],
  }),
  ParallelProcessUpdated: (state, { data: { process, status } }) => ({
    ...state,
    parallelProcesses: change(state.parallelProcesses, process, { status }),
    restrictions: state.restrictions.map((one) =>
      one.process === process ? { ...one, processConcluded: status === 'CONCLUDED' } : one,
    ),
  }),
  RestrictionAgreed: (state, { data: { restriction } }) => ({
    ...state,
    restrictions: [...state.restrictions, restriction],
  }),
  RestrictionLifted: (state, { data: { restriction } }) => ({
    ...state,
    restrictions: change(state.restrictions, restriction, { status: 'LIFTED' }),
  }),
  RestrictionReviewed: (state, { data: { restriction, deadline } }) => ({
    ...state,
    restrictions: change(state.restrictions, restriction, {
      deadline,
      reviewRequestedAt: null,
      processConcluded: false,
    }),
  }),
  RestrictionReviewRequested: (state, { data: { restriction }, occurredAt }) => ({
    ...state,
    restrictions: change(state.restrictions, restriction, { reviewRequestedAt: occurredAt }),
  }),
};
