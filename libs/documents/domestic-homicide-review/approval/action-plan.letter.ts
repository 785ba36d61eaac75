import type { Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { LetterType } from '../case-view.js';
import { planParts, planRows } from '../parts/plan/plan.js';

/** An owner sees its own actions alone (6.1); the partnership sees the whole plan. */
const actionsFor = ({ actions }: State, { to }: OwedNotice): readonly Action[] =>
  to.kind === 'ORGANISATIONS' ? actions.filter(({ owner }) => to.organisations.includes(owner)) : actions;

/** D13, as it was agreed, and once more to its owner when an action is added. */
export const actionPlan: LetterType = {
  template: 'action-plan',
  file: 'domestic-homicide-review/approval/action-plan.njk',
  subject: 'An action plan',
  docx: true,
  sealed: (state, notice) => planParts(state, actionsFor(state, notice)),
  facts: (view, notice) => {
    const added = notice.about['action'];
    return {
      toOwner: notice.to.kind === 'ORGANISATIONS',
      added: added === undefined ? null : added.replace(/^.*-/u, ''),
      plan: planRows(view, actionsFor(view.state, notice)),
    };
  },
};
