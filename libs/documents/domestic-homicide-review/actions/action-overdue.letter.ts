import type { Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { opened, organisationIn, type LetterType } from '../case-view.js';
import { ACTION_STATUS_IN_WORDS } from '../parts/words.js';

const actionOf = (state: State, notice: OwedNotice): Action | undefined =>
  state.actions.find(({ id }) => id === notice.about['action']);

/** To the owner and to the coordinator’s desk: one action is late (3.7; R5). It opens what was to be done. */
export const actionOverdue: LetterType = {
  template: 'action-overdue',
  file: 'domestic-homicide-review/actions/action-overdue.njk',
  subject: 'An action is late',
  sealed: (state, notice) => [actionOf(state, notice)?.text],
  facts: (view, notice) => {
    const action = actionOf(view.state, notice);
    return {
      toOwner: notice.to.kind === 'ORGANISATIONS',
      owner: action === undefined ? 'the lead agency' : organisationIn(view, action.owner),
      action: opened(view, action?.text) ?? '',
      target: action?.target ?? view.today,
      status: action === undefined ? 'not known' : ACTION_STATUS_IN_WORDS[action.status],
      evidence: action?.evidence?.sha256 ?? null,
    };
  },
};
