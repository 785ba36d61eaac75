import { deadlineDue, listed, organisationIn, type LetterType } from '../case-view.js';

/** L1. Its content is the local procedure's and the guidance's: reference, contact, dates, support, routes, data use. */
export const acknowledgement: LetterType = {
  template: 'acknowledgement',
  file: 'community-trigger/application/acknowledgement.njk',
  subject: 'We have received your request',
  facts: (view) => {
    const { state } = view;
    const count = state.complaints.length;
    return {
      receivedOn: state.application?.madeOn ?? view.today,
      consentMissing: state.consent.needed && state.consent.status !== 'GIVEN',
      askBy: deadlineDue(state, 'AD3'),
      decideBy: deadlineDue(state, 'AD5'),
      reports: count === 1 ? 'one report' : `${count} reports`,
      bodies: listed(state.relevantBodies.map((body) => organisationIn(view, body))),
    };
  },
};
