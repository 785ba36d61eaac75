import { BOLSOVER_COORDINATOR, COORDINATOR, id } from './people.js';
import type { Step, Story, StoryName } from './story.js';

/**
 * "Bi-monthly" in the public report may mean twice a month or every two months; it is a setting. Here: the second
 * Tuesday of every second month. The engine puts each meeting in the diary and each open case on its agenda.
 */
const ATTENDEES = ['ned-council', 'derbyshire-police', 'ned-homes'];

const held = (on: string, meeting: string, spokenAbout: readonly StoryName[]): readonly Step[] => [
  {
    at: `${on} 12:00`,
    who: COORDINATOR,
    does: 'HoldTaskingMeeting',
    with: { meeting, attended: ATTENDEES },
  },
  ...spokenAbout.map((story): Step => ({
    at: `${on} 12:05`,
    who: COORDINATOR,
    does: 'MinuteTaskingItem',
    with: (told) => ({
      meeting,
      review: told.reviewOf(story),
      minute: 'The open actions were gone through with their owners. The case stays open.',
    }),
  })),
];

export const nedTasking: Story = {
  name: 'ned-tasking',
  tenant: 'ned',
  type: 'tasking',
  stream: 'tasking/asb-partnership',
  steps: [
    {
      at: '2022-04-01 10:00',
      who: COORDINATOR,
      does: 'PlanTaskingSeries',
      with: {
        name: 'ASB partnership tasking',
        recurrence: { every: 'TWO_MONTHS', weekday: 2, ordinal: 2 },
        from: '2022-04-04',
        chair: id(COORDINATOR),
        attendees: ATTENDEES,
      },
    },
    ...held('2022-04-12', 'meeting-1', []),
    ...held('2022-06-14', 'meeting-2', []),
    ...held('2022-08-09', 'meeting-3', ['ned-trigger-1']),
    ...held('2022-10-11', 'meeting-4', ['ned-trigger-1']),
    ...held('2022-12-13', 'meeting-5', ['ned-trigger-1']),
    ...held('2023-02-14', 'meeting-6', ['ned-trigger-1', 'ned-trigger-2']),
    ...held('2023-04-11', 'meeting-7', ['ned-trigger-1', 'ned-trigger-2']),
  ],
};

export const bolsoverTasking: Story = {
  name: 'bolsover-tasking',
  tenant: 'bolsover',
  type: 'tasking',
  stream: 'tasking/asb-partnership',
  steps: [
    {
      at: '2022-12-01 10:00',
      who: BOLSOVER_COORDINATOR,
      does: 'PlanTaskingSeries',
      with: {
        name: 'ASB partnership tasking',
        recurrence: { every: 'TWO_MONTHS', weekday: 3, ordinal: 3 },
        from: '2023-01-09',
        chair: id(BOLSOVER_COORDINATOR),
        attendees: ['bolsover-council', 'derbyshire-police'],
      },
    },
    {
      at: '2023-01-18 12:00',
      who: BOLSOVER_COORDINATOR,
      does: 'HoldTaskingMeeting',
      with: { meeting: 'meeting-1', attended: ['bolsover-council', 'derbyshire-police'] },
    },
    {
      at: '2023-03-15 12:00',
      who: BOLSOVER_COORDINATOR,
      does: 'HoldTaskingMeeting',
      with: { meeting: 'meeting-2', attended: ['bolsover-council', 'derbyshire-police'] },
    },
    {
      at: '2023-03-15 12:05',
      who: BOLSOVER_COORDINATOR,
      does: 'MinuteTaskingItem',
      with: (told) => ({
        meeting: 'meeting-2',
        review: told.reviewOf('bolsover-trigger'),
        minute: 'The open action was gone through with its owner.',
      }),
    },
  ],
};
