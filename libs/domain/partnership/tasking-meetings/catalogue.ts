import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';

const SOURCE = 'product rule AD11';
const guard = (code: string, wording: string): Guard => ({ code, source: SOURCE, wording });

const NO_SUCH_MEETING = guard('NO_SUCH_MEETING', 'This series has no meeting {meeting}.');
const RECURRENCE = guard(
  'NO_SUCH_RECURRENCE',
  'Choose Monday to Friday (1 to 5) and the first to fourth of the month; twice a month needs two of them in order.',
);
const DATE = guard('NO_SUCH_DATE', '{date} is not a date. Write it as YYYY-MM-DD.');

const row = (
  name: string,
  summary: string,
  states: readonly string[],
  guards: readonly Guard[],
  event: string,
): CommandSpec => ({
  name,
  summary,
  by: 'person',
  stage: 'tasking-meetings',
  source: SOURCE,
  roles: ['CASE_COORDINATOR'],
  states,
  guards,
  events: [event],
  decision: false,
  reason: 'optional',
});

export const TASKING_CATALOGUE: readonly CommandSpec[] = [
  {
    ...row(
      'PlanTaskingSeries',
      'Plan the series of tasking meetings: how often, who chairs, who comes',
      ['NOT_PLANNED'],
      [RECURRENCE, DATE, guard('NOBODY_ATTENDS', 'Name at least one organisation that attends.')],
      'TaskingSeriesPlanned',
    ),
    creates: true,
  },
  row(
    'ChangeTaskingRecurrence',
    'Meet more or less often from now on; what is in the diary stays',
    ['RUNNING'],
    [RECURRENCE],
    'TaskingRecurrenceChanged',
  ),
  {
    ...row(
      'ScheduleTaskingMeeting',
      'Put the next meeting in the diary',
      ['RUNNING'],
      [
        DATE,
        guard('MEETING_AHEAD', 'A meeting on {on} lies ahead; the next follows when that day has come.'),
        guard('NOT_BY_THE_RECURRENCE', 'By the recurrence the next meeting is on {expected}.'),
        guard('IN_THE_PAST', '{date} has passed. A meeting is put in the diary for today or later.'),
        guard('ALREADY_A_MEETING', 'There is a meeting on {date} already.'),
      ],
      'TaskingMeetingScheduled',
    ),
    by: 'process',
    wayOut: true,
  },
  {
    ...row(
      'CancelTaskingMeeting',
      'Cancel a meeting; what was on its agenda goes to the next one',
      ['RUNNING'],
      [
        NO_SUCH_MEETING,
        guard('NOT_IN_THE_DIARY', 'The meeting of {on} is {status}; only a planned one can be cancelled.'),
      ],
      'TaskingMeetingCancelled',
    ),
    reason: 'required',
  },
  row(
    'HoldTaskingMeeting',
    'Record that the meeting took place and who came',
    ['RUNNING', 'ENDED'],
    [
      NO_SUCH_MEETING,
      guard('NOT_IN_THE_DIARY', 'The meeting of {on} is {status}; only a planned one can be held.'),
      guard('NOT_YET', 'The meeting is on {on}. Record it on the day or later.'),
      guard('NOBODY_ATTENDED', 'Name the organisations that came. If nobody did, cancel the meeting.'),
    ],
    'TaskingMeetingHeld',
  ),
  row(
    'MinuteTaskingItem',
    'Minute what was said on one item',
    ['RUNNING', 'ENDED'],
    [NO_SUCH_MEETING, guard('NOT_HELD', 'The meeting of {on} is {status}. Record first that it was held.')],
    'TaskingItemMinuted',
  ),
  {
    ...row(
      'EndTaskingSeries',
      'End the series; meetings in the diary stay until they are cancelled',
      ['RUNNING'],
      [],
      'TaskingSeriesEnded',
    ),
    reason: 'required',
  },
];
