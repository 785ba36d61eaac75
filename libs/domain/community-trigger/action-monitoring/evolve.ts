import { change, type Evolvers } from '../machine.js';
import { deadlineKeyOf, proposed } from './action.js';
import type { ActionMonitoringEvents } from './events.js';

export const actionMonitoringEvolvers: Evolvers<ActionMonitoringEvents> = {
  ActionUpdated: (state, { data }) => ({
    ...state,
    actions: change(state.actions, data.action, { progress: data.progress }),
  }),
  ActionCompleted: (state, { data }) => ({
    ...state,
    actions: change(state.actions, data.action, { status: 'DONE', outcome: data.outcome, overdue: false }),
  }),
  ActionExtended: (state, { data }) => ({
    ...state,
    actions: change(state.actions, data.action, {
      due: data.due,
      overdue: false,
      deadline: deadlineKeyOf(data.opens, data.action),
    }),
  }),
  ActionCancelled: (state, { data }) => ({
    ...state,
    actions: change(state.actions, data.action, { status: 'DROPPED', overdue: false }),
  }),
  ActionAdded: (state, { data }) => ({
    ...state,
    actions: [
      ...state.actions,
      {
        ...proposed(data.action, data),
        status: 'OPEN',
        deadline: deadlineKeyOf(data.opens, data.action),
      },
    ],
  }),
  TaskingReviewRecorded: (state, { data, occurredAt }) => {
    const index = state.agendas.findLastIndex((one) => one.meeting === data.meeting);
    return {
      ...state,
      agendas: state.agendas.map((one, i) => (i === index ? { ...one, reviewedAt: occurredAt } : one)),
    };
  },
  TaskingAgendaItemAdded: (state, { data }) => ({
    ...state,
    agendas: [
      ...state.agendas,
      {
        series: data.next.series,
        meeting: data.next.meeting,
        on: data.next.on,
        actions: data.actions,
        reviewedAt: null,
      },
    ],
  }),
  ActionOverdue: (state, { data }) => ({
    ...state,
    actions: change(state.actions, data.action, { overdue: true }),
  }),
};
