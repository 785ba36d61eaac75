import type { Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { AcrossEvents } from './events.js';
import type { Ending, Interview } from './state.js';

const ended = (state: State, ending: Ending): State => ({ ...state, state: ending.kind, ending });

const interviewed = (state: State, interview: Interview): State => ({
  ...state,
  interviews: [...state.interviews, interview],
});

export const acrossEvolvers: Evolvers<AcrossEvents> = {
  RevisedTimescaleAgreed: (state, { data: { timescale, counted } }) => ({
    ...state,
    timescales: [...state.timescales, timescale],
    deadlines: state.deadlines.map((one) => (one.key === counted.key ? counted : one)),
  }),
  WitnessInterviewed: (state, { data: { interview } }) => interviewed(state, interview),
  PerpetratorInterviewed: (state, { data: { interview } }) => interviewed(state, interview),
  DuplicateMerged: (state, { data: { ending } }) => ended(state, ending),
  TransferredToLeadCsp: (state, { data: { ending } }) => ended(state, ending),
  ReviewCancelled: (state, { data: { ending } }) => ended(state, ending),
};
