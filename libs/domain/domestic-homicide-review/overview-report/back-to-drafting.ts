import type { State } from '../state.js';

/**
 * The report is to be written again: what the panel, the partnership and the Home Office said of the version before is
 * gone. The action plan stays, and its actions run on (3.3).
 */
export const withoutApproval = (state: State): State => ({
  ...state,
  agreedDraft: null,
  approval: null,
  signOff: null,
  clearedOn: null,
});

export const backToDrafting = (state: State): State => ({
  ...withoutApproval(state),
  state: 'OVERVIEW_DRAFTING',
});
