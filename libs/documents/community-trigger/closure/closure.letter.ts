import { inLondon } from '../../render/dates.js';
import { opened, organisationIn, type LetterType } from '../case-view.js';
import { CLOSURE_IN_WORDS } from '../words.js';

/** L10: guidance says that the victim is told when and why the case is closed. */
export const closure: LetterType = {
  template: 'closure',
  file: 'community-trigger/closure/closure.njk',
  subject: 'We have closed your request',
  sealed: (state) => [
    state.closure?.explanation,
    ...state.actions.filter((action) => action.status === 'OPEN').map((action) => action.text),
  ],
  facts: (view) => {
    const { closure: closed, actions } = view.state;
    return {
      closedOn: closed === null ? view.today : inLondon(closed.at).date,
      why: CLOSURE_IN_WORDS[closed?.reason ?? 'OTHER'],
      explanation: opened(view, closed?.explanation),
      consentMissing: closed?.reason === 'NO_CONSENT',
      leftOpen: actions
        .filter((action) => action.status === 'OPEN')
        .map((action) => ({ text: opened(view, action.text), owner: organisationIn(view, action.owner) })),
    };
  },
};
