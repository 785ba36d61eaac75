import { deadlineKeyOf } from '../action-monitoring/action.js';
import type { Evolvers } from '../machine.js';
import type { ActionPlanEvents } from './events.js';

export const actionPlanEvolvers: Evolvers<ActionPlanEvents> = {
  VictimConsulted: (state, { occurredAt }) => ({ ...state, victimConsultedAt: occurredAt }),
  ActionPlanFinalised: (state, { data, occurredAt }) => ({
    ...state,
    planFinalisedAt: occurredAt,
    actions: state.actions.map((one) => {
      if (data.dropped.includes(one.id)) return { ...one, status: 'DROPPED' as const };
      return data.actions.includes(one.id)
        ? { ...one, status: 'OPEN' as const, deadline: deadlineKeyOf(data.opens, one.id) }
        : one;
    }),
  }),
};
