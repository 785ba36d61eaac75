import { change, type Evolvers } from '../machine.js';
import type { OutcomeEvents } from './events.js';

export const outcomeEvolvers: Evolvers<OutcomeEvents> = {
  OutcomeNotified: (state, { occurredAt }) => ({
    ...state,
    state: 'OUTCOME_NOTIFIED',
    outcomeNotifiedAt: occurredAt,
  }),
  RecommendationSent: (state, { data, occurredAt }) => ({
    ...state,
    recommendations: change(state.recommendations, data.recommendation, {
      sentAt: occurredAt,
      deadline: data.opens?.[0]?.key ?? null,
    }),
  }),
  RecommendationResponseRecorded: (state, { data }) => ({
    ...state,
    recommendations: change(state.recommendations, data.recommendation, {
      response: data.response,
      responseText: data.text,
    }),
  }),
  ActionMonitoringBegan: (state) => ({ ...state, state: 'ACTION_MONITORING' }),
};
