import { accept } from '#libs/domain/kernel/decider.js';
import { open } from '../deadlines.js';
import { letters, toBodies, unsentAbout } from '../letters.js';
import { found, isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { Recommendation } from '../overview-report/state.js';
import type { State } from '../state.js';
import type { ActionCommands } from './commands.js';
import { planNotAgreed } from './planning.js';

const known = (state: State, id: string, at: At): Recommendation | Refused =>
  found(state.recommendations, id, () => at.refuse('UNKNOWN_RECOMMENDATION', { recommendation: id }));

type Recommending = Pick<ActionCommands, 'SendRecommendation' | 'RecordRecommendationResponse'>;

/** Each recommendation goes to whom it is addressed, who says what they make of it. */
export const recommending: Rules<Recommending> = {
  SendRecommendation: {
    possible: planNotAgreed,
    decide(state, { data: { recommendation: id } }, at) {
      const recommendation = known(state, id, at);
      if (isRefused(recommendation)) return recommendation;
      const { status, addressee } = recommendation;
      if (status !== 'DRAFTED') return at.refuse('RECOMMENDATION_SETTLED', { status });
      const deadline = `RECOMMENDATION/${id}`;
      return accept([
        at.event('RecommendationSent', {
          recommendation: id,
          deadline,
          opens: [open(at, 'RECOMMENDATION', at.on, 'RecommendationSent', deadline)],
          owes: letters(state, [
            { template: 'recommendation', to: toBodies([addressee]), about: { recommendation: id } },
          ]),
        }),
      ]);
    },
  },
  /** Also changes an earlier answer: an addressee may think again. */
  RecordRecommendationResponse: {
    decide(state, { data: { recommendation: id, from, response, text }, actor }, at) {
      const recommendation = known(state, id, at);
      if (isRefused(recommendation)) return recommendation;
      const { addressee, deadline } = recommendation;
      if (deadline === null) return at.refuse('NOT_SENT');
      const own =
        actor.kind === 'process' || actor.role === 'CASE_COORDINATOR' || actor.organisation === addressee;
      if (from !== addressee || !own) return at.refuse('NOT_THE_ADDRESSEE', { addressee });
      return accept([
        at.event('RecommendationAnswered', {
          recommendation: id,
          response,
          text: text ?? null,
          meets: [deadline],
          drops: unsentAbout(state, 'deadline', deadline, 'reminder'),
        }),
      ]);
    },
  },
};
