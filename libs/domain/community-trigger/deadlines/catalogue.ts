import { deadlineCatalogueOf } from '#libs/domain/kernel/review/deadlines/catalogue.js';
import { BEGUN, LAWFUL_STATES, type LawfulState } from '../state.js';

export const deadlineCatalogue = deadlineCatalogueOf<LawfulState>({
  all: LAWFUL_STATES,
  begun: BEGUN,
  source: 'local procedure',
  lateReason: [
    'CASE_COORDINATOR',
    'RELEVANT_BODY_DECIDER',
    'AGENCY_SPOC',
    'INDEPENDENT_CHAIR',
    'APPEAL_OFFICER',
    'VICTIM_SPOC',
  ],
  pausing: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
  window: {
    summary: 'Record that the time to ask for a reconsideration or appeal is over',
    source: 'AD12',
  },
});
