import { contactOf } from '#libs/domain/domestic-homicide-review/family/to-tell.js';
import type { LetterType } from '../case-view.js';
import { decidedOn, decisionBehind, thereIsAReview } from './decision-told.js';

/**
 * D5: condolence, what a review is, choices, advocates, contact. It names neither of the two people and tells nothing
 * of how the death came about: a letter can be opened by others.
 */
export const familyDecision: LetterType = {
  template: 'family-decision',
  file: 'domestic-homicide-review/establishment/family-decision.njk',
  subject: 'A letter from your council',
  docx: true,
  facts: (view, notice) => {
    const { to } = notice;
    const part = to.kind === 'PERSON' ? contactOf(view.state, to.person)?.part : undefined;
    return {
      thereIsAReview: thereIsAReview(notice),
      decidedOn: decidedOn(view),
      directed: decisionBehind(view.state) === undefined,
      declined: part === 'DECLINED',
    };
  },
};
