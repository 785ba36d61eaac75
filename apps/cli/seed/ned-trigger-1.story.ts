import { APPLICANT, CHAIR_FROM_BOLSOVER, COORDINATOR, DECIDER, id, SPOC } from './people.js';
import type { Story } from './story.js';
import * as trigger from './trigger-steps.js';

const cast: trigger.Cast = {
  coordinator: COORDINATOR,
  decider: DECIDER,
  chair: CHAIR_FROM_BOLSOVER,
  contact: SPOC,
  council: 'ned-council',
};

/** Summer 2022: applied for online by the person affected. */
export const nedTrigger1: Story = {
  name: 'ned-trigger-1',
  tenant: 'ned',
  type: 'community-trigger',
  stream: null,
  steps: [
    {
      at: '2022-06-06 10:20',
      who: APPLICANT,
      does: 'SubmitApplication',
      with: {
        area: 'ned',
        channel: 'ONLINE',
        applicantKind: 'VICTIM',
        victimKind: 'INDIVIDUAL',
        harmLevel: 'MEDIUM',
        applicantName: 'Jamie Penrose',
        applicantContact: APPLICANT,
        account: 'Noise and shouting in the street late in the evening, again and again.',
        effect: 'I sleep badly.',
        wanted: 'Quiet evenings, and to know whom to call.',
        complaints: [
          trigger.report('2022-03-12', '2022-03-14', 'derbyshire-police'),
          trigger.report('2022-04-23', '2022-04-25', 'derbyshire-police'),
          trigger.report('2022-05-20', '2022-05-21', 'ned-council'),
        ],
      },
    },
    { at: '2022-06-07 09:30', who: COORDINATOR, does: 'AcknowledgeApplication', with: { spoc: id(SPOC) } },
    {
      at: '2022-06-07 11:00',
      who: COORDINATOR,
      does: 'AssessRisk',
      with: { level: 'MEDIUM', advocateOffered: true, assessment: 'No children on either side.' },
    },
    trigger.asksAgencies(cast, '2022-06-08 10:00', '2021-12-06'),
    trigger.healthReturn('2022-06-14 11:00'),
    trigger.policeReturn('2022-06-17 15:10'),
    trigger.decidesMet(cast, '2022-06-24 14:00'),
    trigger.appointsChair(cast, '2022-06-28 10:00'),
    ...trigger.invites(cast, '2022-06-28 11:00'),
    {
      at: '2022-06-29 09:40',
      who: COORDINATOR,
      does: 'ScheduleMeeting',
      with: { at: '2022-07-19T09:00:00.000Z', place: 'Council offices, meeting room' },
    },
    trigger.circulatesPapers(cast, '2022-07-12 09:00'),
    {
      at: '2022-07-14 16:00',
      who: SPOC,
      does: 'RecordVictimStatement',
      with: {
        statement: 'I would like it to stop, and I would like to be told what happens.',
        how: 'WRITTEN',
      },
    },
    ...trigger.holdsReview(cast, '2022-07-19', [
      trigger.planned(
        'SUPPORT_REFERRAL',
        'ned-council',
        '2023-06-30',
        'Refer to the victim support service and stay in touch.',
      ),
      trigger.planned('ENFORCEMENT', 'derbyshire-police', '2023-06-30', 'Warn in writing if it goes on.', {
        enforcement: { measure: 'CPW', against: 'AGED_16_OR_OVER' },
      }),
      trigger.planned(
        'MONITORING',
        'ned-council',
        '2023-06-30',
        'Go through new reports at each tasking meeting.',
      ),
    ]),
    trigger.signsOff(cast, '2022-07-20 09:15'),
    trigger.consultsVictim(cast, '2022-07-22 14:30'),
    trigger.finalisesPlan(cast, '2022-07-26 10:00'),
    trigger.progress(
      COORDINATOR,
      '2022-08-08 10:00',
      'action-1',
      'The referral was made; a first visit is arranged.',
    ),
    trigger.taskingReview(cast, '2022-08-09', 'meeting-3'),
    trigger.taskingReview(cast, '2022-10-11', 'meeting-4'),
    trigger.progress(
      COORDINATOR,
      '2022-11-21 10:00',
      'action-1',
      'Support goes on, at the wish of the applicant.',
    ),
    trigger.taskingReview(cast, '2022-12-13', 'meeting-5'),
    trigger.taskingReview(cast, '2023-02-14', 'meeting-6'),
    trigger.taskingReview(cast, '2023-04-11', 'meeting-7'),
  ],
};
