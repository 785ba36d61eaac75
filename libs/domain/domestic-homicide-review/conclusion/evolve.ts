import type { Evolvers } from '../machine.js';
import { withoutApproval } from '../overview-report/back-to-drafting.js';
import type { ConclusionEvents } from './events.js';

export const conclusionEvolvers: Evolvers<ConclusionEvents> = {
  ReviewConcluded: (state, { occurredAt }) => ({
    ...state,
    state: 'FORMALLY_CONCLUDED',
    concludedAt: occurredAt,
  }),
  /** The panel meets on the new evidence, and what it concludes is another report: copies of that are due anew (s.9(3B)). */
  ReviewReopened: (state, { occurredAt }) => ({
    ...withoutApproval(state),
    state: 'PANEL_ANALYSIS',
    analysisBeganAt: occurredAt,
    concludedAt: null,
    reopenings: state.reopenings + 1,
    completedAt: null,
    commissionerCopyAt: null,
    secretaryOfStateCopyAt: null,
    publicationDate: null,
    dateAgreedWith: [],
  }),
};
