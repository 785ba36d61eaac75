import { opened, type LetterType } from '../case-view.js';
import { decisionFacts, decisionOf } from '../threshold-check/threshold-decision.letters.js';

/** Schedule 4 paragraph 3(a): what happens where the applicant is dissatisfied with how the application was dealt with. */
export const reconsiderationOutcome: LetterType = {
  template: 'reconsideration-outcome',
  file: 'community-trigger/reconsideration/reconsideration-outcome.njk',
  subject: 'We have looked at your request again',
  sealed: (state, notice) => [state.reconsideration?.reasons, decisionOf(state, notice)?.reasons],
  facts: (view, notice) => ({
    ...decisionFacts(view, notice),
    substituted: view.state.reconsideration?.status === 'SUBSTITUTED',
    reasons:
      opened(view, view.state.reconsideration?.reasons) ??
      opened(view, decisionOf(view.state, notice)?.reasons),
  }),
};
