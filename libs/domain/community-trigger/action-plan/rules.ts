import { accept } from '#libs/domain/kernel/decider.js';
import { actionDeadline } from '../action-monitoring/action.js';
import { letters, toApplicant } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import { isChair } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { ActionPlanCommands } from './commands.js';

const final = (state: State, at: At): Refused | null =>
  state.planFinalisedAt === null ? null : at.refuse('PLAN_FINAL');

export const actionPlanRules: Rules<ActionPlanCommands> = {
  RecordVictimView: {
    possible: final,
    decide(_state, { data: { view, agrees } }, at) {
      const said = agrees === 'YES' || agrees === 'NO';
      if (said && view === null) return at.refuse('VIEW_MISSING');
      return accept([at.event('VictimConsulted', { view, agrees })]);
    },
  },
  FinaliseActionPlan: {
    possible: (state, at) =>
      final(state, at) ?? (state.victimConsultedAt === null ? at.refuse('VICTIM_NOT_CONSULTED') : null),
    decide(state, { data: { drop = [] }, actor }, at) {
      if (!isChair(state, actor)) return at.refuse('NOT_THE_CHAIR');
      const proposed = state.actions.filter((one) => one.status === 'PROPOSED');
      const unknown = drop.find((id) => !proposed.some((one) => one.id === id));
      if (unknown !== undefined) return at.refuse('UNKNOWN_ACTION', { action: unknown });
      const kept = proposed.filter((one) => !drop.includes(one.id));
      return accept([
        at.event('ActionPlanFinalised', {
          actions: kept.map((one) => one.id),
          dropped: proposed.filter((one) => drop.includes(one.id)).map((one) => one.id),
          opens: kept.map((one) => actionDeadline(state, at, one.id, one.due, 'ActionPlanFinalised')),
          owes: letters(state, [{ template: 'outcome', to: toApplicant(state) }]),
        }),
      ]);
    },
  },
};
