import { noticeCatalogueOf } from '#libs/domain/kernel/review/notices/catalogue.js';
import { BEGUN, type LawfulState } from '../state.js';

export const noticeCatalogue = noticeCatalogueOf<
  LawfulState,
  'ThresholdMetNotified' | 'ThresholdNotMetNotified' | 'OutcomeNotified' | 'ClosureNotified'
>({
  begun: BEGUN,
  statutory: ['ThresholdMetNotified', 'ThresholdNotMetNotified', 'OutcomeNotified', 'ClosureNotified'],
  proof: 'invariant (iv)',
  resolving: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
});
