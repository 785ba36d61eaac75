import { BOLSOVER_COORDINATOR, BOLSOVER_DECIDER, CHAIR_FROM_NED } from './people.js';
import type { Story } from './story.js';
import * as trigger from './trigger-steps.js';

const cast: trigger.Cast = {
  coordinator: BOLSOVER_COORDINATOR,
  decider: BOLSOVER_DECIDER,
  chair: CHAIR_FROM_NED,
  contact: BOLSOVER_COORDINATOR,
  council: 'bolsover-council',
};

/** Early 2023, in Bolsover: an officer of North East Derbyshire is the guest in the chair. It counts in Bolsover. */
export const bolsoverTrigger: Story = {
  name: 'bolsover-trigger',
  tenant: 'bolsover',
  type: 'community-trigger',
  stream: null,
  steps: [
    {
      at: '2023-01-09 10:10',
      who: BOLSOVER_COORDINATOR,
      does: 'SubmitApplication',
      with: {
        area: 'bolsover',
        channel: 'PAPER',
        applicantKind: 'VICTIM',
        victimKind: 'INDIVIDUAL',
        harmLevel: 'MEDIUM',
        applicantName: 'Frankie Example',
        applicantContact: 'frankie@public.example',
        account: 'Noise at night, again and again.',
        wanted: 'Quiet nights.',
        complaints: [
          trigger.report('2022-09-03', '2022-09-05', 'derbyshire-police'),
          trigger.report('2022-10-29', '2022-10-31', 'bolsover-council'),
          trigger.report('2022-12-17', '2022-12-19', 'derbyshire-police'),
        ],
      },
    },
    { at: '2023-01-10 09:30', who: BOLSOVER_COORDINATOR, does: 'AcknowledgeApplication', with: {} },
    trigger.asksAgencies(cast, '2023-01-11 09:30', '2022-07-09'),
    trigger.healthReturn('2023-01-18 10:00'),
    trigger.policeReturn('2023-01-20 13:00'),
    trigger.decidesMet(cast, '2023-01-26 14:00'),
    trigger.appointsChair(cast, '2023-01-30 10:00'),
    ...trigger.invites(cast, '2023-01-30 11:00'),
    {
      at: '2023-02-01 10:00',
      who: BOLSOVER_COORDINATOR,
      does: 'ScheduleMeeting',
      with: { at: '2023-02-21T10:00:00.000Z', place: 'Council offices, meeting room' },
    },
    trigger.circulatesPapers(cast, '2023-02-14 09:00'),
    {
      at: '2023-02-16 15:00',
      who: CHAIR_FROM_NED,
      does: 'RecordVictimStatement',
      with: { statement: 'I hope that it can be settled.', how: 'SPOKEN' },
    },
    ...trigger.holdsReview(cast, '2023-02-21', [
      trigger.planned('SUPPORT_REFERRAL', 'bolsover-council', '2023-05-31', 'Refer to the support service.'),
    ]),
    trigger.signsOff(cast, '2023-02-22 09:15'),
    trigger.consultsVictim(cast, '2023-02-27 11:00'),
    trigger.finalisesPlan(cast, '2023-02-28 10:00'),
    trigger.taskingReview(cast, '2023-03-15', 'meeting-2'),
    {
      at: '2023-03-28 10:00',
      who: BOLSOVER_COORDINATOR,
      does: 'CompleteAction',
      with: {
        action: 'action-1',
        outcome: 'TAKEN_UP',
        evidence: 'The service has confirmed the first visit.',
      },
    },
    {
      at: '2023-04-03 10:00',
      who: BOLSOVER_COORDINATOR,
      does: 'CloseCase',
      with: { because: 'ACTIONS_DONE' },
      because: 'The plan is done and the applicant is content to close.',
    },
  ],
};
