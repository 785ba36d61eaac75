import { castWith, RILEY } from './dhr-cast.js';
import * as dhr from './dhr-steps.js';
import { DECIDED_ON, notNamed, NOT_ON_RECORD } from './dhr-not-stated.js';
import type { Story } from './story.js';

const cast = castWith(RILEY);

/** "DHR 1": nobody was charged, and the Home Office asked for a review. The report is being written. */
export const dhr1: Story = {
  name: 'dhr-1',
  tenant: 'ned',
  type: 'domestic-homicide-review',
  stream: null,
  steps: [
    dhr.homeOfficeRequests(cast, '2022-04-11 10:00', { ...notNamed('DHR 1'), suspectStatus: 'NO_CHARGE' }),
    ...dhr.asksAgenciesForScoping(cast, '2022-04-12 09:30'),
    ...dhr.scopingReturns(cast, '2022-04-20 11:00', '2022-04-21 15:00'),
    dhr.decidesCriteria(cast, '2022-05-04 14:00', NOT_ON_RECORD, DECIDED_ON),
    dhr.namesOperation(cast, '2022-05-05 09:30', 'Operation Quillfern'),
    dhr.advertisesChair(cast, '2022-05-05 09:45'),
    ...dhr.appointsChair(cast, '2022-05-17 10:00', '2022-05-19 14:00'),
    ...dhr.formsPanel(cast, '2022-05-31 11:00'),
    ...dhr.invitesFamily(cast, '2022-05-31 14:00'),
    dhr.callsPanelMeeting(cast, '2022-06-01 09:30', '2022-06-22'),
    ...dhr.familyChooses(cast, '2022-06-13 10:30', 'TAKES_PART'),
    dhr.holdsPanelMeeting(cast, '2022-06-22', 'meeting-1'),
    ...dhr.agreesTerms(cast, '2022-06-22 12:45', { from: '2019-04-01', to: '2022-03-31' }),
    ...dhr.commissionsImrs(cast, '2022-06-27 10:00', '2022-09-30'),
    ...dhr.acceptsCommission(cast.police, 'imr-1', '2022-07-04 09:30'),
    ...dhr.acceptsCommission(cast.health, 'imr-2', '2022-07-06 13:30'),
    dhr.imrWritten(cast.police, 'imr-1', '2022-09-05 15:00'),
    dhr.signsOffImr(cast.police, 'imr-1', '2022-09-08 10:00'),
    dhr.imrWritten(cast.health, 'imr-2', '2022-09-14 11:00'),
    dhr.signsOffImr(cast.health, 'imr-2', '2022-09-16 16:00'),
    dhr.agreesTimescale(
      cast,
      '2022-09-21 11:00',
      '2023-06-30',
      'The panel wants time for the reports and for the family before it writes.',
    ),
    dhr.acceptsImr(cast, 'imr-1', '2022-10-04 10:00'),
    dhr.acceptsImr(cast, 'imr-2', '2022-10-04 10:15'),
    dhr.callsPanelMeeting(cast, '2022-10-05 09:30', '2022-11-08'),
    dhr.holdsPanelMeeting(cast, '2022-11-08', 'meeting-2'),
    dhr.familyContributes(
      cast,
      '2022-11-22 14:00',
      'What I would like the panel to know I have written down.',
    ),
    dhr.callsPanelMeeting(cast, '2022-11-23 09:30', '2023-01-10'),
    dhr.holdsPanelMeeting(cast, '2023-01-10', 'meeting-3'),
    dhr.completesAnalysis(cast, '2023-01-10 12:45'),
    dhr.savesDraft(cast, '2023-02-20 15:00', 1),
    dhr.savesDraft(cast, '2023-03-27 15:00', 2),
  ],
};
