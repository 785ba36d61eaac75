import type { LetterType } from '../case-view.js';

/** The Home Office wants the report again (P16). It tells relatives so, and opens nothing but their name. */
export const familyResubmission: LetterType = {
  template: 'family-resubmission',
  file: 'domestic-homicide-review/quality-assurance/family-resubmission.njk',
  subject: 'News about the review',
  facts: ({ state }, notice) => ({
    letterOf: state.submissions.find(({ id }) => id === notice.about['submission'])?.outcomeOn ?? null,
  }),
};
