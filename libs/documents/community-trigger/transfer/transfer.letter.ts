import { areaIn, type LetterType } from '../case-view.js';

/** s.104(1): the area is where the behaviour is. The applicant is told who has the request now. */
export const transfer: LetterType = {
  template: 'transfer',
  file: 'community-trigger/transfer/transfer.njk',
  subject: 'Who deals with your request now',
  facts: (view) => ({ area: areaIn(view, view.state.transfer?.to) }),
};
