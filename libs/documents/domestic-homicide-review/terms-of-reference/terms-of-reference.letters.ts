import { opened, organisationsIn, personIn, type LetterType } from '../case-view.js';
import { parallelIn, termsFacts, termsToldIn } from './terms-in-letters.js';

/** D7, to the agencies. Scope and questions are the panel's own text; the rest is what 3.5 wants of every review. */
export const termsOfReference: LetterType = {
  template: 'terms-of-reference',
  file: 'domestic-homicide-review/terms-of-reference/terms-of-reference.njk',
  subject: 'Terms of reference',
  docx: true,
  sealed: (state, notice) => [termsToldIn(state, notice)?.text, state.protocol?.text],
  facts: (view, notice) => {
    const { state } = view;
    return {
      ...termsFacts(view, termsToldIn(state, notice)),
      chair: personIn(view, state.chair?.person) ?? 'the chair',
      parallel: parallelIn(view),
      protocolWith: organisationsIn(view, state.protocol?.with ?? []),
      protocol: opened(view, state.protocol?.text),
      specialist: state.panel.some(({ specialistDa, status }) => specialistDa && status === 'MEMBER'),
    };
  },
};

/** The same for the family: what is looked at, in the panel's own words, and what is theirs to say. */
export const familyTermsOfReference: LetterType = {
  template: 'family-terms-of-reference',
  file: 'domestic-homicide-review/terms-of-reference/family-terms-of-reference.njk',
  subject: 'What we will look at',
  docx: true,
  sealed: (state, notice) => [termsToldIn(state, notice)?.text],
  facts: (view, notice) => ({
    ...termsFacts(view, termsToldIn(view.state, notice)),
    chair: personIn(view, view.state.chair?.person) ?? 'The chair of the review',
    other: parallelIn(view).length > 0,
  }),
};
