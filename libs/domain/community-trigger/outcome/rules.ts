import { accept } from '#libs/domain/kernel/decider.js';
import { openActions } from '../action-monitoring/action.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { letters, onItsWay, toApplicant, toBodies, unsent } from '../letters.js';
import type { Rules } from '../machine.js';
import type { Recommendation } from '../review-state.js';
import type { State } from '../state.js';
import type { OutcomeCommands } from './commands.js';
import { outcomeNotified } from './notified.js';

const recommendationOf = (state: State, id: string): Recommendation | undefined =>
  state.recommendations.find((one) => one.id === id);

export const outcomeRules: Rules<OutcomeCommands> = {
  NotifyOutcome: {
    possible(state, at) {
      if (state.signedOffAt === null) return at.refuse('NOT_SIGNED_OFF');
      const planOpen = state.state === 'ACTION_PLAN_CONSULTATION' && state.planFinalisedAt === null;
      if (planOpen) return at.refuse('PLAN_NOT_FINAL');
      return onItsWay(state, 'outcome') ? at.refuse('NOTICE_BEING_SENT') : null;
    },
    decide(state, { data }, at) {
      const { text, textSha256: sha256, channel } = data;
      const recipient = data.recipient ?? toApplicant(state);
      const proof = { notice: null, text, html: null, sha256, channel, recipient, reference: null };
      return accept(outcomeNotified(state, proof, unsent(state, 'outcome'), at));
    },
  },
  SendRecommendation: {
    possible: (state, at) =>
      state.recommendations.every((one) => one.sentAt !== null) ? at.refuse('RECOMMENDATION_SENT') : null,
    decide(state, { data: { recommendation: id } }, at) {
      const recommendation = recommendationOf(state, id);
      if (recommendation === undefined) return at.refuse('UNKNOWN_RECOMMENDATION', { recommendation: id });
      if (recommendation.sentAt !== null) return at.refuse('RECOMMENDATION_SENT');
      const to = toBodies([recommendation.addressee]);
      return accept([
        at.event('RecommendationSent', {
          recommendation: id,
          opens: [open(at, 'AD10', at.on, 'RecommendationSent', freshKey(state, `AD10/${id}`))],
          owes: letters(state, [{ template: 'recommendation', to, about: { recommendation: id } }]),
        }),
      ]);
    },
  },
  RecordResponse: {
    possible(state, at) {
      const sent = state.recommendations.filter((one) => one.sentAt !== null);
      if (sent.length === 0) return at.refuse('RECOMMENDATION_NOT_SENT');
      return sent.every((one) => one.response !== null) ? at.refuse('ANSWERED_ALREADY') : null;
    },
    decide(state, { data, actor }, at) {
      const { recommendation: id, response, text } = data;
      const recommendation = recommendationOf(state, id);
      if (recommendation === undefined) return at.refuse('UNKNOWN_RECOMMENDATION', { recommendation: id });
      const { addressee, sentAt, deadline } = recommendation;
      if (actor.kind === 'person' && actor.role === 'AGENCY_SPOC' && actor.organisation !== addressee)
        return at.refuse('NOT_YOUR_RECOMMENDATION', { addressee });
      if (sentAt === null) return at.refuse('RECOMMENDATION_NOT_SENT');
      if (recommendation.response !== null) return at.refuse('ANSWERED_ALREADY');
      if (response === 'NOT_ACCEPTED' && text === undefined) return at.refuse('REASONS_NEEDED');
      const meets = unmetKeys(state, 'AD10').filter((key) => key === deadline);
      const facts = { recommendation: id, response, text: text ?? null, meets };
      return accept([at.event('RecommendationResponseRecorded', facts, 's.104(7)')]);
    },
  },
  BeginActionMonitoring: {
    possible: (state, at) => (openActions(state).length === 0 ? at.refuse('NO_OPEN_ACTIONS') : null),
    decide: (state, _command, at) =>
      accept([at.event('ActionMonitoringBegan', { actions: openActions(state).map((one) => one.id) })]),
  },
};
