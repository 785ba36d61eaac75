import { deadlineCatalogueOf } from '#libs/domain/kernel/review/deadlines/catalogue.js';
import { BEGUN, LAWFUL_STATES, type LawfulState } from '../lawful-states.js';

export const deadlineCatalogue = deadlineCatalogueOf<LawfulState>({
  all: LAWFUL_STATES,
  begun: BEGUN,
  source: 'local procedure',
  lateReason: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR', 'CSP_CHAIR'],
  pausing: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
  window: { summary: 'Record that the family’s time to comment is over', source: 'DD5' },
});
