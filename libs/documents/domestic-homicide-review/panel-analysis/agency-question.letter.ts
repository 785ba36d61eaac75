import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { AgencyQuestion } from '#libs/domain/domestic-homicide-review/panel-analysis/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineWithKey, opened, organisationIn, personIn, type LetterType } from '../case-view.js';

const questionOf = (state: State, notice: OwedNotice): AgencyQuestion | undefined =>
  state.questions.find(({ id }) => id === notice.about['question']);

/** What the panel asks about an agency's report (3.3). It opens the question and nothing of anybody's report. */
export const agencyQuestion: LetterType = {
  template: 'agency-question',
  file: 'domestic-homicide-review/panel-analysis/agency-question.njk',
  subject: 'A question for your organisation',
  sealed: (state, notice) => [questionOf(state, notice)?.text],
  facts: (view, notice) => {
    const question = questionOf(view.state, notice);
    return {
      agency: question === undefined ? 'your organisation' : organisationIn(view, question.agency),
      chair: personIn(view, view.state.chair?.person),
      question: opened(view, question?.text) ?? '',
      due: deadlineWithKey(view.state, question?.deadline)?.due ?? null,
    };
  },
};
