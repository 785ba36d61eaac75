import { CHAIR_FROM_BOLSOVER, COORDINATOR, DECIDER, id, SPOC } from './people.js';
import type { Story } from './story.js';
import * as trigger from './trigger-steps.js';

const cast: trigger.Cast = {
  coordinator: COORDINATOR,
  decider: DECIDER,
  chair: CHAIR_FROM_BOLSOVER,
  contact: SPOC,
  council: 'ned-council',
};

/** Winter 2022: told on the telephone and written down by the coordinator. */
export const nedTrigger2: Story = {
  name: 'ned-trigger-2',
  tenant: 'ned',
  type: 'community-trigger',
  stream: null,
  steps: [
    {
      at: '2022-11-07 11:15',
      who: COORDINATOR,
      does: 'SubmitApplication',
      with: {
        area: 'ned',
        channel: 'TELEPHONE',
        applicantKind: 'VICTIM',
        victimKind: 'INDIVIDUAL',
        harmLevel: 'MEDIUM',
        applicantName: 'Charlie Example',
        applicantContact: 'charlie@public.example',
        account: 'Disputes and insults from nearby, for months.',
        wanted: 'That somebody looks at all of it together.',
        complaints: [
          trigger.report('2022-07-02', '2022-07-04', 'ned-council'),
          trigger.report('2022-09-10', '2022-09-12', 'derbyshire-police'),
          trigger.report('2022-10-21', '2022-10-24', 'derbyshire-police'),
        ],
      },
    },
    { at: '2022-11-08 10:00', who: COORDINATOR, does: 'AcknowledgeApplication', with: { spoc: id(SPOC) } },
    {
      at: '2022-11-08 14:00',
      who: SPOC,
      does: 'AssessRisk',
      with: { level: 'STANDARD', advocateOffered: true, assessment: 'Lives alone and has family nearby.' },
    },
    trigger.asksAgencies(cast, '2022-11-09 09:30', '2022-05-07'),
    trigger.policeReturn('2022-11-15 13:00'),
    trigger.healthReturn('2022-11-17 10:00'),
    trigger.decidesMet(cast, '2022-11-24 14:00'),
    trigger.appointsChair(cast, '2022-11-28 09:30'),
    ...trigger.invites(cast, '2022-11-28 11:00'),
    {
      at: '2022-11-30 10:00',
      who: COORDINATOR,
      does: 'ScheduleMeeting',
      with: { at: '2022-12-15T10:00:00.000Z', place: 'By video' },
    },
    trigger.circulatesPapers(cast, '2022-12-08 09:00'),
    {
      at: '2022-12-12 15:00',
      who: SPOC,
      does: 'RecordVictimStatement',
      with: { statement: 'I want to feel at home again.', how: 'SPOKEN' },
    },
    ...trigger.holdsReview(cast, '2022-12-15', [
      trigger.planned(
        'SUPPORT_REFERRAL',
        'ned-council',
        '2023-06-30',
        'Refer to a support agency and offer a visit.',
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
    trigger.signsOff(cast, '2022-12-16 09:15'),
    trigger.consultsVictim(cast, '2022-12-20 11:00'),
    trigger.finalisesPlan(cast, '2022-12-22 10:00'),
    trigger.progress(COORDINATOR, '2023-01-16 10:00', 'action-1', 'The referral was made and taken up.'),
    trigger.taskingReview(cast, '2023-02-14', 'meeting-6'),
    trigger.taskingReview(cast, '2023-04-11', 'meeting-7'),
  ],
};
