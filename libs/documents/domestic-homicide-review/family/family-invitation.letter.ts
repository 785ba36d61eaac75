import { contactOf } from '#libs/domain/domestic-homicide-review/family/to-tell.js';
import type { FamilyContact } from '#libs/domain/domestic-homicide-review/family/state.js';
import { personIn, type LetterType } from '../case-view.js';

const WHO_DIED: Readonly<Record<FamilyContact['relation'], string>> = {
  FAMILY: 'somebody of your family',
  FRIEND: 'your friend',
  EMPLOYER: 'somebody who worked with you',
  COLLEAGUE: 'your colleague',
};

/** D5, by the chair: para 56(a) has an advocate offered at the first meeting. It names neither of the two people. */
export const familyInvitation: LetterType = {
  template: 'family-invitation',
  file: 'domestic-homicide-review/family/family-invitation.njk',
  subject: 'An invitation to talk',
  docx: true,
  facts: (view, { to }) => {
    const { state } = view;
    const contact = to.kind === 'PERSON' ? contactOf(state, to.person) : undefined;
    const waits = state.restrictions.some(
      ({ status, blocks }) => status === 'ACTIVE' && blocks.includes('InterviewWitness'),
    );
    return {
      chair: personIn(view, state.chair?.person) ?? 'The chair of the review',
      whoDied: WHO_DIED[contact?.relation ?? 'FAMILY'],
      policeFirst: waits && contact?.witness === true,
    };
  },
};
