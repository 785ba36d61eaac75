import type { Amendment, Submission } from '#libs/domain/domestic-homicide-review/quality-assurance/state.js';
import { lastAnswered } from '#libs/domain/domestic-homicide-review/quality-assurance/submissions.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { londonDateOf } from '../../render/dates.js';
import { opened, type LetterType } from '../case-view.js';
import { QA_OUTCOME_IN_WORDS } from '../parts/words.js';

const areasOf = ({ amendments }: State, answered: Submission | undefined): readonly Amendment[] =>
  amendments.filter(({ submission }) => submission === answered?.id);

/** D15: each area for final development of the panel’s letter, what was changed, and on which page. */
export const qaTracker: LetterType = {
  template: 'qa-tracker',
  file: 'domestic-homicide-review/quality-assurance/qa-tracker.njk',
  subject: 'Changes that were made to a report',
  docx: true,
  sealed: (state) => areasOf(state, lastAnswered(state)).flatMap(({ area, change }) => [area, change]),
  facts: (view) => {
    const answered = lastAnswered(view.state);
    return {
      letterOf: answered?.outcomeOn ?? null,
      outcome: answered?.outcome == null ? null : QA_OUTCOME_IN_WORDS[answered.outcome],
      clearedOn: view.state.clearedOn,
      rows: areasOf(view.state, answered).map(({ area, change, page, madeAt }) => ({
        area: opened(view, area) ?? '',
        change: opened(view, change),
        page,
        madeOn: madeAt === null ? null : londonDateOf(madeAt),
      })),
    };
  },
};
