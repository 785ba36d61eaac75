import {
  areaIn,
  deadlineDue,
  listed,
  organisationIn,
  personIn,
  pointOfContact,
  type LetterType,
} from '../case-view.js';

/** s.104(3)(b): the point of contact passes every application to all relevant bodies. */
export const applicationCirculation: LetterType = {
  template: 'application-circulation',
  file: 'community-trigger/application/application-circulation.njk',
  subject: 'A request for a case review',
  facts: (view) => ({
    receivedOn: view.state.application?.madeOn ?? view.today,
    area: areaIn(view, view.state.application?.area),
    reports: String(view.state.complaints.length),
    coordinator: personIn(view, view.state.coordinator) ?? pointOfContact(view),
    decideBy: deadlineDue(view.state, 'AD5'),
    bodies: listed(view.state.relevantBodies.map((body) => organisationIn(view, body))),
  }),
};
