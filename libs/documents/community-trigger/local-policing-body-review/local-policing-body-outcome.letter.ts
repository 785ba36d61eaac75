import { opened, type LetterType } from '../case-view.js';

/** What the local policing body decided (2.7): the applicant is kept informed, whatever it was (A23). */
export const localPolicingBodyOutcome: LetterType = {
  template: 'local-policing-body-outcome',
  file: 'community-trigger/local-policing-body-review/local-policing-body-outcome.njk',
  subject: 'Another body has looked at your request',
  sealed: (state) => [state.lpb?.text],
  facts: (view) => ({
    met: view.state.lpb?.outcome === 'THRESHOLD_MET',
    revisited: view.state.lpb?.outcome === 'OUTCOME_REVISITED',
    reasons: opened(view, view.state.lpb?.text),
  }),
};
