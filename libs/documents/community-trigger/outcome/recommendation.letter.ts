import type { OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { Recommendation } from '#libs/domain/community-trigger/review-state.js';
import { areaIn, lengthInWords, opened, organisationIn, type LetterType } from '../case-view.js';

const recommendationOf = (state: State, notice: OwedNotice): Recommendation | undefined =>
  state.recommendations.find((one) => one.id === notice.about['recommendation']);

/** L9: text, the duty to have regard in s.104(7), reply by when and in which form. */
export const recommendation: LetterType = {
  template: 'recommendation',
  file: 'community-trigger/outcome/recommendation.njk',
  subject: 'A recommendation for your organisation',
  sealed: (state, notice) => [recommendationOf(state, notice)?.text],
  facts: (view, notice) => {
    const one = recommendationOf(view.state, notice);
    const due = view.state.deadlines.find(
      (deadline) => deadline.id === 'AD10' && one !== undefined && deadline.key.endsWith(one.id),
    );
    return {
      area: areaIn(view, view.state.application?.area),
      agency: one === undefined ? 'your organisation' : organisationIn(view, one.addressee),
      recommendation: opened(view, one?.text) ?? '',
      publicFunctions: one?.publicFunctions ?? false,
      replyBy: due?.due ?? null,
      replyWithin: lengthInWords(view.procedure.deadlines.AD10),
    };
  },
};
