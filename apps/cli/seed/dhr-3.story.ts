import { castWith } from './dhr-cast.js';
import { DECIDED_ON, notNamed, NOT_ON_RECORD } from './dhr-not-stated.js';
import * as dhr from './dhr-steps.js';
import type { Story } from './story.js';

const cast = castWith({
  person: 'c27e41b8-5d09-4f6a-a1c3-7e8b30d5f294',
  name: 'Corin Ashdown',
  contact: 'By telephone, through the chair.',
  signsInAs: null,
});

/** "DHR 3": a suicide that fits the criteria (D7). It has no operation name, and its report is being written. */
export const dhr3: Story = {
  name: 'dhr-3',
  tenant: 'ned',
  type: 'domestic-homicide-review',
  stream: null,
  steps: [
    dhr.policeNotify(cast, '2022-08-15 11:00', { ...notNamed('DHR 3'), suicide: 'YES' }),
    ...dhr.asksAgenciesForScoping(cast, '2022-08-16 09:30'),
    ...dhr.scopingReturns(cast, '2022-08-24 11:00', '2022-08-25 15:00'),
    dhr.decidesCriteria(cast, '2022-09-06 14:00', NOT_ON_RECORD, DECIDED_ON),
    dhr.advertisesChair(cast, '2022-09-07 09:45'),
    ...dhr.appointsChair(cast, '2022-09-21 10:00', '2022-09-23 14:00'),
    ...dhr.formsPanel(cast, '2022-09-29 11:00'),
    ...dhr.invitesFamily(cast, '2022-09-29 14:00'),
    dhr.callsPanelMeeting(cast, '2022-09-30 09:30', '2022-10-18'),
    ...dhr.familyChooses(cast, '2022-10-11 15:00', 'KEEP_INFORMED'),
    dhr.holdsPanelMeeting(cast, '2022-10-18', 'meeting-1'),
    ...dhr.agreesTerms(cast, '2022-10-18 12:45', { from: '2019-04-01', to: '2022-03-31' }),
    ...dhr.commissionsImrs(cast, '2022-10-20 10:00', '2023-01-13'),
    ...dhr.acceptsCommission(cast.police, 'imr-1', '2022-10-26 09:30'),
    ...dhr.acceptsCommission(cast.health, 'imr-2', '2022-10-27 13:30'),
    dhr.imrWritten(cast.health, 'imr-2', '2022-12-05 11:00'),
    dhr.signsOffImr(cast.health, 'imr-2', '2022-12-07 16:00'),
    dhr.imrWritten(cast.police, 'imr-1', '2022-12-12 15:00'),
    dhr.signsOffImr(cast.police, 'imr-1', '2022-12-14 10:00'),
    dhr.acceptsImr(cast, 'imr-1', '2023-01-09 10:00'),
    dhr.acceptsImr(cast, 'imr-2', '2023-01-09 10:15'),
    dhr.agreesTimescale(
      cast,
      '2023-01-11 11:00',
      '2023-07-31',
      'The panel wants two meetings about the reports before it writes.',
    ),
    dhr.callsPanelMeeting(cast, '2023-01-11 11:30', '2023-01-31'),
    dhr.holdsPanelMeeting(cast, '2023-01-31', 'meeting-2'),
    dhr.callsPanelMeeting(cast, '2023-02-01 09:30', '2023-02-21'),
    dhr.holdsPanelMeeting(cast, '2023-02-21', 'meeting-3'),
    dhr.completesAnalysis(cast, '2023-02-21 12:45'),
    dhr.savesDraft(cast, '2023-03-28 15:00', 1),
  ],
};
