import { noticeCatalogueOf } from '#libs/domain/kernel/review/notices/catalogue.js';
import { BEGUN, type LawfulState } from '../lawful-states.js';
import type { ToldEvent } from './told-events.js';

export const noticeCatalogue = noticeCatalogueOf<LawfulState, ToldEvent>({
  begun: BEGUN,
  statutory: [
    'HomeOfficeNotified',
    'FamilyNotified',
    'CoronerNotified',
    'AgenciesNotified',
    'CopySentToCommissioner',
    'CopySentToSecretaryOfState',
  ],
  proof: 'DD2; s.9(3B)-(3C)',
  resolving: ['CASE_COORDINATOR'],
});
