import { deadlineDue, listed, opened, organisationIn, personIn, type LetterType } from '../case-view.js';
import { applicantName } from '../common.js';

/** L2: scope, agencies, purpose and how to withdraw. The Act does not ask for consent; guidance and councils do. */
export const consentForm: LetterType = {
  template: 'consent-form',
  file: 'community-trigger/consent/consent-form.njk',
  subject: 'We need an answer from you',
  sealed: (state) => [applicantName(state)],
  facts: (view) => ({
    applicant:
      opened(view, applicantName(view.state)) ??
      personIn(view, view.state.application?.applicant) ??
      'The person who applied',
    answerBy: deadlineDue(view.state, 'AD2'),
    bodies: listed(view.state.relevantBodies.map((body) => organisationIn(view, body))),
  }),
};
