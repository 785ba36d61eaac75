import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { Recommendation } from '#libs/domain/domestic-homicide-review/overview-report/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineWithKey, opened, organisationIn, type LetterType } from '../case-view.js';
import { SCOPE_IN_WORDS } from '../parts/words.js';

const recommendationOf = (state: State, notice: OwedNotice): Recommendation | undefined =>
  state.recommendations.find(({ id }) => id === notice.about['recommendation']);

/** One recommendation to its addressee, and how to answer it (3.7). No other recommendation is opened. */
export const recommendation: LetterType = {
  template: 'recommendation',
  file: 'domestic-homicide-review/actions/recommendation.njk',
  subject: 'A recommendation for your organisation',
  sealed: (state, notice) => [recommendationOf(state, notice)?.text],
  facts: (view, notice) => {
    const one = recommendationOf(view.state, notice);
    return {
      agency: one === undefined ? 'your organisation' : organisationIn(view, one.addressee),
      scope: one === undefined ? 'local' : SCOPE_IN_WORDS[one.scope],
      recommendation: opened(view, one?.text) ?? '',
      due: deadlineWithKey(view.state, one?.deadline ?? undefined)?.due ?? null,
    };
  },
};
