import type { Action } from '#libs/domain/community-trigger/review-state.js';
import { opened, organisationIn, type CaseView, type LetterType } from '../case-view.js';
import { ACTION_IN_WORDS, ACTION_STATUS_IN_WORDS } from '../words.js';

const lineOf = (view: CaseView, action: Action): object => ({
  kind: ACTION_IN_WORDS[action.kind],
  text: opened(view, action.text),
  owner: organisationIn(view, action.owner),
  due: action.due,
  status: ACTION_STATUS_IN_WORDS[action.status],
  overdue: action.overdue,
});

/** Guidance: the victim is kept up to date; at each change of an action. */
export const progressUpdate: LetterType = {
  template: 'progress-update',
  file: 'community-trigger/action-monitoring/progress-update.njk',
  subject: 'News about your request',
  sealed: (state) => state.actions.map((action) => action.text),
  facts: (view, notice) => {
    const changed = view.state.actions.find((action) => action.id === notice.about['action']);
    return {
      changed: changed === undefined ? null : lineOf(view, changed),
      others: view.state.actions
        .filter((action) => action !== changed && action.status === 'OPEN')
        .map((action) => lineOf(view, action)),
    };
  },
};
