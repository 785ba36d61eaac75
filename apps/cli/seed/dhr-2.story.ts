import { castWith } from './dhr-cast.js';
import { DECIDED_ON, notNamed, NOT_ON_RECORD } from './dhr-not-stated.js';
import * as dhr from './dhr-steps.js';
import type { Story } from './story.js';

const cast = castWith({
  person: '5b8f0d2e-93a6-4c77-8e15-d04a6f2b9c31',
  name: 'Lane Ferriby',
  contact: 'By post, through the chair.',
  signsInAs: null,
});

/**
 * "DHR 2": the trial has concluded and what was agreed for it is lifted. The panel first met on 24 January 2023, and
 * meets again in May, when the agencies’ reports are written.
 */
export const dhr2: Story = {
  name: 'dhr-2',
  tenant: 'ned',
  type: 'domestic-homicide-review',
  stream: null,
  steps: [
    dhr.policeNotify(cast, '2022-07-18 10:00', { ...notNamed('DHR 2'), suspectStatus: 'CHARGED' }),
    ...dhr.asksAgenciesForScoping(cast, '2022-07-19 09:30'),
    ...dhr.scopingReturns(cast, '2022-07-27 11:00', '2022-07-28 15:00'),
    dhr.trialRuns(cast, '2022-08-02 10:00', '2022-11-30'),
    dhr.decidesCriteria(cast, '2022-08-09 14:00', NOT_ON_RECORD, DECIDED_ON),
    dhr.namesOperation(cast, '2022-08-10 09:30', 'Operation Marlowcote'),
    dhr.advertisesChair(cast, '2022-08-10 09:45'),
    ...dhr.appointsChair(cast, '2022-08-25 10:00', '2022-08-31 14:00'),
    dhr.agreesTimescale(
      cast,
      '2022-09-14 11:00',
      '2023-12-29',
      'The panel begins when the trial is over; chair and partnership agreed on it with the police.',
    ),
    dhr.keepsRestriction(cast, '2022-11-25 10:00', '2023-02-28'),
    dhr.trialConcludes(cast, '2022-12-12 10:00'),
    dhr.liftsRestriction(cast, '2022-12-14 11:00'),
    ...dhr.formsPanel(cast, '2022-12-15 11:00'),
    ...dhr.invitesFamily(cast, '2022-12-15 14:00'),
    dhr.callsPanelMeeting(cast, '2022-12-16 09:30', '2023-01-24'),
    ...dhr.familyChooses(cast, '2023-01-12 15:00', 'KEEP_INFORMED'),
    dhr.holdsPanelMeeting(cast, '2023-01-24', 'meeting-1'),
    ...dhr.agreesTerms(cast, '2023-01-24 12:45', { from: '2019-04-01', to: '2022-03-31' }),
    ...dhr.commissionsImrs(cast, '2023-01-30 10:00', '2023-04-28'),
    dhr.callsPanelMeeting(cast, '2023-01-30 10:30', '2023-05-09'),
    dhr.callsPanelMeeting(cast, '2023-01-30 10:35', '2023-05-23'),
    ...dhr.acceptsCommission(cast.police, 'imr-1', '2023-02-06 09:30'),
    ...dhr.acceptsCommission(cast.health, 'imr-2', '2023-02-08 13:30'),
  ],
};
