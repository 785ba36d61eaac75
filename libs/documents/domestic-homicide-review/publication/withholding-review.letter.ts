import { londonDateOf } from '../../render/dates.js';
import { deadlineWithKey, opened, type LetterType } from '../case-view.js';

/** Once a year: does the reason against publication still hold (3.3)? It opens that reason, which is what is asked about. */
export const withholdingReview: LetterType = {
  template: 'withholding-review',
  file: 'domestic-homicide-review/publication/withholding-review.njk',
  subject: 'A decision to look at again',
  sealed: ({ withholding }) => [withholding?.reason],
  facts: (view) => {
    const { withholding } = view.state;
    return {
      since: withholding == null ? null : londonDateOf(withholding.since),
      due: deadlineWithKey(view.state, withholding?.deadline ?? undefined)?.due ?? null,
      reason: opened(view, withholding?.reason),
      agreement: withholding?.homeOfficeAgreement?.sha256 ?? null,
    };
  },
};
