import { change, type Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { ActionEvents } from './events.js';
import type { Action } from './state.js';

const action = (state: State, id: string, to: Partial<Action>): State => ({
  ...state,
  actions: change(state.actions, id, to),
});

export const actionEvolvers: Evolvers<ActionEvents> = {
  ActionStarted: (state, { data }) => action(state, data.action, { status: 'STARTED' }),
  ActionUpdated: (state, { data: { action: id, rag, progress } }) =>
    action(state, id, progress === null ? { rag } : { rag, progress }),
  ActionCompleted: (state, { data: { action: id, evidence, outcome, by } }) =>
    action(state, id, { status: 'COMPLETED', evidence, outcome, completedBy: by }),
  ActionAudited: (state, { data }) => action(state, data.action, { status: 'AUDITED' }),
  ActionReopened: (state, { data: { action: id, target, deadline } }) =>
    action(state, id, {
      status: 'STARTED',
      evidence: null,
      outcome: null,
      completedBy: null,
      overdue: false,
      target,
      deadline,
    }),
  ActionExtended: (state, { data: { action: id, counted } }) => ({
    ...action(state, id, { target: counted.due, overdue: false }),
    deadlines: state.deadlines.map((one) => (one.key === counted.key ? counted : one)),
  }),
  ActionCancelled: (state, { data }) => action(state, data.action, { status: 'CANCELLED' }),
  ActionAdded: (state, { data: { added } }) => ({ ...state, actions: [...state.actions, added] }),
  ActionOverdue: (state, { data }) => action(state, data.action, { overdue: true }),
  ActionsReportedToCsp: (state, { data: { number }, occurredAt }) => ({
    ...state,
    reportedToCspAt: occurredAt,
    cspReports: number,
  }),
  RecommendationSent: (state, { data: { recommendation, deadline } }) => ({
    ...state,
    recommendations: change(state.recommendations, recommendation, { status: 'SENT', deadline }),
  }),
  RecommendationAnswered: (state, { data: { recommendation, response, text } }) => ({
    ...state,
    recommendations: change(state.recommendations, recommendation, {
      status: 'ANSWERED',
      response,
      responseText: text,
    }),
  }),
};
