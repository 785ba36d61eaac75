import { settled } from '../application/evolve.js';
import { change, type Evolvers } from '../machine.js';
import type { State, ThresholdDecision } from '../state.js';
import type { ThresholdCheckEvents } from './events.js';

const told = (state: State, decision: string, at: string): State => ({
  ...state,
  decisions: change(state.decisions, decision, { notifiedAt: at }),
});

export const thresholdCheckEvolvers: Evolvers<ThresholdCheckEvents> = {
  ThresholdComputed: (state, { data, occurredAt }) => {
    const { id, result, route, count, complaints, warnings, sources, procedureVersion } = data;
    return {
      ...state,
      computations: state.computations + 1,
      computation: {
        id,
        at: occurredAt,
        result,
        route,
        count,
        complaints,
        warnings,
        sources,
        procedureVersion,
      },
    };
  },
  InputChallenged: (state, { data }) => ({
    ...state,
    challenges: [
      ...state.challenges,
      { id: data.challenge, complaint: data.complaint, what: data.what, by: data.by, status: 'OPEN' },
    ],
  }),
  ChallengeDismissed: (state, { data }) => ({
    ...state,
    computation: null,
    challenges: settled(state.challenges, data.challenge, 'DISMISSED'),
  }),
  ComplaintGenuinenessDecided: (state, { data }) => ({
    ...state,
    computation: null,
    complaints: change(state.complaints, data.complaint, {
      genuine: { decided: data.genuine, by: data.decidingBodies, reason: data.reason },
    }),
    challenges: settled(state.challenges, data.challenge, 'CORRECTED'),
  }),
  ThresholdDecided: (state, { data }) => {
    const {
      id,
      result,
      route,
      count,
      complaints,
      procedureVersion,
      decidingBodies,
      decidedBy,
      decidedAt,
      dissent,
      reasons,
      by,
    } = data;
    const decision: ThresholdDecision = {
      id,
      result,
      route,
      count,
      complaints,
      procedureVersion,
      decidingBodies,
      decidedBy,
      decidedAt,
      dissent,
      reasons,
      by,
      vacated: false,
      notifiedAt: null,
    };
    return {
      ...state,
      state: result === 'MET' ? 'THRESHOLD_MET' : 'THRESHOLD_NOT_MET',
      decisions: [...state.decisions, decision],
      closure: null,
    };
  },
  ThresholdMetNotified: (state, { data, occurredAt }) => told(state, data.decision, occurredAt),
  ThresholdNotMetNotified: (state, { data, occurredAt }) => told(state, data.decision, occurredAt),
  OtherSupportOffered: (state) => state,
  ThresholdDecisionVacated: (state, { data }) => ({
    ...state,
    state: 'THRESHOLD_PENDING',
    computation: null,
    decisions: change(state.decisions, data.decision, { vacated: true }),
    meetings: state.meetings.map((m) =>
      m.status === 'SCHEDULED' ? { ...m, status: 'CANCELLED' as const } : m,
    ),
  }),
};
