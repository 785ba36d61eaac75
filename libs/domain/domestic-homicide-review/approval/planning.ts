import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { newAction, nextCspReport, refusedAction, timeToAct, unplanned } from '../actions/planning.js';
import { seekingSignOff } from '../csp-sign-off/seeking.js';
import { letters, toBodies, toPointOfContact } from '../letters.js';
import type { Rules } from '../machine.js';
import type { ApprovalCommands } from './commands.js';

/** The plan is agreed once; what is new to it comes in by itself (`AddAction`). */
export const planning: Rules<Pick<ApprovalCommands, 'AgreeActionPlan'>> = {
  AgreeActionPlan: {
    decide(state, { data: { actions: inputs, agreed } }, at) {
      for (const input of inputs) {
        const refused = refusedAction(state, input, at);
        if (refused) return refused;
      }
      const bare = unplanned(state, inputs);
      if (bare.length > 0)
        return at.refuse('RECOMMENDATION_WITHOUT_ACTION', { recommendations: bare.join(', ') });
      const owners = inputs.map(({ owner }) => owner).filter((owner, i, all) => all.indexOf(owner) === i);
      const silent = owners.filter((owner) => !agreed.some(({ organisation }) => organisation === owner));
      if (silent.length > 0) return at.refuse('NOT_AGREED_BY_OWNER', { agencies: silent.join(', ') });
      const actions = inputs.map((input, i) => newAction(state, input, i));
      const approvedOn = state.approval === null ? at.on : londonDate(state.approval.at);
      const draft = state.approval?.draft ?? state.drafts.length;
      const next = seekingSignOff(state, 'ActionPlanAgreed', draft, at);
      return accept([
        at.event('ActionPlanAgreed', {
          actions,
          agreed,
          opens: [
            ...actions.map((action) => timeToAct(action, 'ActionPlanAgreed', at)),
            ...(actions.length === 0 ? [] : nextCspReport(state, approvedOn, 'ReportApprovedByPanel', at)),
            ...next.opens,
          ],
          owes: letters(state, [
            { template: 'action-plan', to: toPointOfContact },
            ...owners.map((owner) => ({ template: 'action-plan' as const, to: toBodies([owner]) })),
            ...next.letters,
          ]),
        }),
      ]);
    },
  },
};
