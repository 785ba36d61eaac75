import { OPEN_ACTIONS, type Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineDue, organisationIn, type LetterType } from '../case-view.js';
import { planParts, planRows } from '../parts/plan/plan.js';

const open = ({ actions }: State): readonly Action[] =>
  actions.filter(({ status }) => OPEN_ACTIONS.includes(status));

/** The quarterly report on the plan (DD9; D13), what is late first (R5). */
export const actionReport: LetterType = {
  template: 'action-report',
  file: 'domestic-homicide-review/actions/action-report.njk',
  subject: 'A report on an action plan',
  docx: true,
  sealed: (state) => planParts(state, state.actions),
  facts: (view, notice) => {
    const { state } = view;
    const running = open(state);
    return {
      number: notice.about['number'] ?? '1',
      total: state.actions.length,
      running: running.length,
      late: running
        .filter(({ overdue }) => overdue)
        .map(({ id, owner, target }) => ({
          number: id.replace(/^.*-/u, ''),
          owner: organisationIn(view, owner),
          target,
        })),
      nextReport: running.length === 0 ? null : deadlineDue(state, 'DD9'),
      plan: planRows(view, state.actions),
    };
  },
};
