import { by, ENGINE, REASON, itLists, storiesOf, type Act, type Row } from '../testing/story.js';
import { nextTaskingMeeting, taskingMeetings } from './index.js';

const RULE = 'product rule AD11';
const APRIL = '2022-04-01T09:00:00.000Z';
const STREAM = 'tasking/asb';
const { accepted, given, itRefuses, process } = storiesOf(taskingMeetings, APRIL);

const COORDINATOR = by('CASE_COORDINATOR');
const secondTuesday = { every: 'TWO_MONTHS', weekday: 2, ordinal: 2 };
const series = {
  name: 'ASB Partnership TASKING',
  recurrence: secondTuesday,
  from: '2022-04-01',
  chair: 'p9',
  attendees: ['ned-council', 'derbyshire-police'],
};
const plan = (more: object = {}, at = APRIL): Act => [
  'PlanTaskingSeries',
  COORDINATOR,
  { ...series, ...more },
  { at },
];
const extra = (on: string, at = APRIL): Act => ['ScheduleTaskingMeeting', COORDINATOR, { on }, { at }];
const next = (on: string, at = APRIL): Act => ['ScheduleTaskingMeeting', ENGINE, { on }, { at }];
const about = (command: string, data: object, at = '2022-04-12T10:00:00.000Z'): Act => [
  command,
  COORDINATOR,
  { meeting: 'meeting-1', ...data },
  { at },
];
const cancel = (meeting = 'meeting-1'): Act => about('CancelTaskingMeeting', { meeting });
const hold = (more: object = {}): Act => about('HoldTaskingMeeting', { attended: ['ned-council'], ...more });
const minute = (more: object = {}): Act => about('MinuteTaskingItem', { minute: REASON, ...more });
const recur = (recurrence: object): Act => ['ChangeTaskingRecurrence', COORDINATOR, { recurrence }];
const end: Act = ['EndTaskingSeries', COORDINATOR, {}];
const FIRST = [plan(), next('2022-04-12')];

const ROWS: readonly Row[] = [
  [
    'PlanTaskingSeries',
    'person: CASE_COORDINATOR',
    'TaskingSeriesPlanned',
    'reason optional, may be the first',
    RULE,
    'NO_SUCH_RECURRENCE, NO_SUCH_DATE, NOBODY_ATTENDS',
    'Plan the series of tasking meetings: how often, who chairs, who comes',
  ],
  [
    'ChangeTaskingRecurrence',
    'person: CASE_COORDINATOR',
    'TaskingRecurrenceChanged',
    'reason optional',
    RULE,
    'NO_SUCH_RECURRENCE',
    'Meet more or less often from now on; what is in the diary stays',
  ],
  [
    'ScheduleTaskingMeeting',
    'process: CASE_COORDINATOR',
    'TaskingMeetingScheduled',
    'reason optional, a way out',
    RULE,
    'NO_SUCH_DATE, MEETING_AHEAD, NOT_BY_THE_RECURRENCE, IN_THE_PAST, ALREADY_A_MEETING',
    'Put the next meeting in the diary',
  ],
  [
    'CancelTaskingMeeting',
    'person: CASE_COORDINATOR',
    'TaskingMeetingCancelled',
    'reason required',
    RULE,
    'NO_SUCH_MEETING, NOT_IN_THE_DIARY',
    'Cancel a meeting; what was on its agenda goes to the next one',
  ],
  [
    'HoldTaskingMeeting',
    'person: CASE_COORDINATOR',
    'TaskingMeetingHeld',
    'reason optional',
    RULE,
    'NO_SUCH_MEETING, NOT_IN_THE_DIARY, NOT_YET, NOBODY_ATTENDED',
    'Record that the meeting took place and who came',
  ],
  [
    'MinuteTaskingItem',
    'person: CASE_COORDINATOR',
    'TaskingItemMinuted',
    'reason optional',
    RULE,
    'NO_SUCH_MEETING, NOT_HELD',
    'Minute what was said on one item',
  ],
  [
    'EndTaskingSeries',
    'person: CASE_COORDINATOR',
    'TaskingSeriesEnded',
    'reason required',
    RULE,
    '',
    'End the series; meetings in the diary stay until they are cancelled',
  ],
];

describe('What can be done about tasking meetings', () => {
  itLists(taskingMeetings, ROWS);

  it('is this and nothing else; what took place is recorded and minuted also when the series has ended', () => {
    expect(taskingMeetings.catalogue.map(({ name, states }) => [name, states])).toStrictEqual([
      ['PlanTaskingSeries', ['NOT_PLANNED']],
      ['ChangeTaskingRecurrence', ['RUNNING']],
      ['ScheduleTaskingMeeting', ['RUNNING']],
      ['CancelTaskingMeeting', ['RUNNING']],
      ['HoldTaskingMeeting', ['RUNNING', 'ENDED']],
      ['MinuteTaskingItem', ['RUNNING', 'ENDED']],
      ['EndTaskingSeries', ['RUNNING']],
    ]);
    expect(new Set(taskingMeetings.catalogue.map(({ stage }) => stage))).toStrictEqual(
      new Set(['tasking-meetings']),
    );
    expect(taskingMeetings).toMatchObject({ type: 'tasking', label: 'Tasking meetings' });
    expect(taskingMeetings.stageOf).toStrictEqual({
      NOT_PLANNED: 'tasking-meetings',
      RUNNING: 'tasking-meetings',
      ENDED: 'tasking-meetings',
    });
  });
});

describe('Who plans tasking meetings is told', () => {
  const never = { every: 'MONTH', weekday: 6, ordinal: 1 };
  itRefuses([
    ...(
      [
        [[], plan({ recurrence: never })],
        [[plan()], recur(never)],
      ] as const
    ).map(
      ([before, act]) =>
        [
          `on which days a series can meet: ${act[0]}`,
          before,
          act,
          'NO_SUCH_RECURRENCE',
          'BAD_INPUT',
          'recurrence',
          RULE,
          'Choose Monday to Friday (1 to 5) and the first to fourth of the month; twice a month needs two of them in order.',
        ] as const,
    ),
    ...(
      [
        ['from', [], plan({ from: '2022-02-30' })],
        ['on', FIRST, extra('2022-02-30')],
      ] as const
    ).map(
      ([field, before, act]) =>
        [
          `that a date does not exist: ${act[0]}`,
          before,
          act,
          'NO_SUCH_DATE',
          'BAD_INPUT',
          field,
          RULE,
          '2022-02-30 is not a date. Write it as YYYY-MM-DD.',
        ] as const,
    ),
    [
      'that somebody must attend',
      [],
      plan({ attendees: [] }),
      'NOBODY_ATTENDS',
      'BAD_INPUT',
      'attendees',
      RULE,
      'Name at least one organisation that attends.',
    ],
    [
      'that no meeting is put in the diary for a day that has passed',
      FIRST,
      extra('2022-03-31'),
      'IN_THE_PAST',
      'BAD_INPUT',
      'on',
      RULE,
      '2022-03-31 has passed. A meeting is put in the diary for today or later.',
    ],
    [
      'that there is a meeting on the day',
      FIRST,
      extra('2022-04-12'),
      'ALREADY_A_MEETING',
      'NOT_NOW',
      'on',
      RULE,
      'There is a meeting on 2022-04-12 already.',
    ],
    [
      'which meeting comes first, where the engine is too early',
      FIRST,
      next('2022-06-14'),
      'MEETING_AHEAD',
      'NOT_NOW',
      null,
      RULE,
      'A meeting on 2022-04-12 lies ahead; the next follows when that day has come.',
    ],
    [
      'which day it is by the recurrence, where the engine names another',
      [plan()],
      next('2022-04-13'),
      'NOT_BY_THE_RECURRENCE',
      'NOT_NOW',
      null,
      RULE,
      'By the recurrence the next meeting is on 2022-04-12.',
    ],
  ]);
});

describe('Who runs a tasking meeting is told', () => {
  itRefuses([
    ...['CancelTaskingMeeting', 'HoldTaskingMeeting', 'MinuteTaskingItem'].map(
      (command) =>
        [
          `that there is no such meeting: ${command}`,
          FIRST,
          about(command, { meeting: 'meeting-7', attended: ['ned-council'], minute: REASON }),
          'NO_SUCH_MEETING',
          'BAD_INPUT',
          'meeting',
          RULE,
          'This series has no meeting meeting-7.',
        ] as const,
    ),
    [
      'that a meeting that was held is not cancelled',
      [...FIRST, hold()],
      cancel(),
      'NOT_IN_THE_DIARY',
      'NOT_NOW',
      null,
      RULE,
      'The meeting of 2022-04-12 is held; only a planned one can be cancelled.',
    ],
    [
      'that a meeting that was cancelled is not held',
      [...FIRST, cancel()],
      hold(),
      'NOT_IN_THE_DIARY',
      'NOT_NOW',
      null,
      RULE,
      'The meeting of 2022-04-12 is cancelled; only a planned one can be held.',
    ],
    [
      'that its day has not come',
      FIRST,
      about('HoldTaskingMeeting', { attended: ['ned-council'] }, '2022-04-11T22:59:59.999Z'),
      'NOT_YET',
      'NOT_NOW',
      null,
      RULE,
      'The meeting is on 2022-04-12. Record it on the day or later.',
    ],
    [
      'that a meeting to which nobody came was none',
      FIRST,
      hold({ attended: [] }),
      'NOBODY_ATTENDED',
      'BAD_INPUT',
      'attended',
      RULE,
      'Name the organisations that came. If nobody did, cancel the meeting.',
    ],
    [
      'that it is minuted when it was held',
      FIRST,
      minute(),
      'NOT_HELD',
      'NOT_NOW',
      null,
      RULE,
      'The meeting of 2022-04-12 is scheduled. Record first that it was held.',
    ],
  ]);
});

describe('When a series meets', () => {
  const firstDay = (more: object, at = APRIL) =>
    process(given(plan(more, at)), STREAM, at).owed.map(({ data }) => data);

  it.each([
    ['the first Monday of each month', { every: 'MONTH', weekday: 1, ordinal: 1 }, '2022-04-04'],
    ['the fourth Friday of each month', { every: 'MONTH', weekday: 5, ordinal: 4 }, '2022-04-22'],
    ['twice a month', { every: 'HALF_MONTH', weekday: 4, ordinals: [1, 3] }, '2022-04-07'],
  ])('may be %s', (_name, recurrence, on) => {
    expect(firstDay({ recurrence })).toStrictEqual([{ on }]);
  });

  it.each([
    ['twice on one day', { every: 'HALF_MONTH', weekday: 4, ordinals: [2, 2] }],
    ['in a fifth week that not every month has', { every: 'HALF_MONTH', weekday: 4, ordinals: [1, 5] }],
  ])('is never %s', (_name, recurrence) => {
    expect(() => given(plan({ recurrence }))).toThrow('Choose Monday to Friday');
  });

  it('is the Monday after where the Friday is a bank holiday (3 June 2022)', () => {
    const recurrence = { every: 'MONTH', weekday: 5, ordinal: 1 };
    expect(firstDay({ recurrence, from: '2022-06-01' })).toStrictEqual([{ on: '2022-06-06' }]);
  });

  it('is never before the day from which the series is planned, and may be on that day', () => {
    // The second Tuesday of March is the 8th.
    expect(firstDay({}, '2022-03-01T09:00:00.000Z')).toStrictEqual([{ on: '2022-04-12' }]);
    expect(firstDay({ from: '2022-04-12' })).toStrictEqual([{ on: '2022-04-12' }]);
  });

  it('is never a day that has passed, and may be today', () => {
    const since = { from: '2022-01-01' };
    expect(firstDay(since, '2022-04-12T09:00:00.000Z')).toStrictEqual([{ on: '2022-04-12' }]);
    expect(firstDay(since, '2022-04-13T09:00:00.000Z')).toStrictEqual([{ on: '2022-05-10' }]);
  });

  it('may be today, too, where a person puts in one more', () => {
    expect(accepted(given(plan()), extra('2022-04-01')).events).toHaveLength(1);
  });

  it('may be a day on which another meeting was cancelled', () => {
    expect(accepted(given(...FIRST, cancel()), extra('2022-04-12')).events).toHaveLength(1);
  });
});

describe('The diary of a series', () => {
  const three = [...FIRST, extra('2022-05-03'), extra('2022-04-20')];

  it('has first what comes first, in whatever order it was put in', () => {
    expect(nextTaskingMeeting(given(...three), '2022-04-11')).toStrictEqual({
      meeting: 'meeting-1',
      on: '2022-04-12',
    });
    expect(nextTaskingMeeting(given(...three), '2022-04-12')).toStrictEqual({
      meeting: 'meeting-3',
      on: '2022-04-20',
    });
  });

  it('is added to on the day of the last meeting before the next, in whatever order they were put in', () => {
    expect(process(given(...three), STREAM).owed).toMatchObject([
      { data: { on: '2022-06-14' }, dueAt: '2022-05-02T23:00:00.000Z' },
    ]);
  });

  it('loses one meeting that is cancelled and keeps the others', () => {
    const meeting = { status: 'SCHEDULED', attended: [], minutes: 0 };
    expect(given(...three, cancel('meeting-2')).meetings).toStrictEqual([
      { ...meeting, id: 'meeting-1', on: '2022-04-12', extra: false },
      { ...meeting, id: 'meeting-2', on: '2022-05-03', extra: true, status: 'CANCELLED' },
      { ...meeting, id: 'meeting-3', on: '2022-04-20', extra: true },
    ]);
  });

  it('shows on the list what is due next: the first meeting that is neither held nor cancelled', () => {
    const nextDue = (...acts: readonly Act[]) => taskingMeetings.summary(given(...acts)).nextDue;
    expect(nextDue(plan())).toBeNull();
    expect(nextDue(...FIRST)).toBe('2022-04-12');
    expect(nextDue(...FIRST, extra('2022-05-03'), cancel())).toBe('2022-05-03');
    expect(nextDue(...FIRST, extra('2022-05-03'), extra('2022-04-20'), hold())).toBe('2022-04-20');
    expect(nextDue(...FIRST, hold())).toBeNull();
  });
});

describe('What the engine owes to a series', () => {
  it('is nothing before it is planned and after it has ended', () => {
    expect(process(given(), STREAM)).toMatchObject({
      state: 'NOT_PLANNED',
      ended: true,
      is: { running: false },
      owed: [],
    });
    expect(process(given(...FIRST, end), STREAM)).toMatchObject({
      state: 'ENDED',
      ended: true,
      is: { running: false },
      owed: [],
    });
  });

  it('is one meeting after the other, each under a name of its own', () => {
    expect(process(given(plan()), STREAM)).toMatchObject({
      state: 'RUNNING',
      ended: false,
      is: { running: true },
    });
    expect(process(given(plan()), STREAM).owed).toStrictEqual([
      {
        kind: 'command',
        stage: 'tasking-meetings',
        key: 'tasking/asb/schedule/after-start-0',
        dueAt: APRIL,
        command: 'ScheduleTaskingMeeting',
        data: { on: '2022-04-12' },
      },
    ]);
    const keyAfter = (...acts: readonly Act[]) => process(given(...acts), STREAM).owed.map(({ key }) => key);
    expect(keyAfter(...FIRST)).toStrictEqual(['tasking/asb/schedule/after-2022-04-12-1']);
    expect(keyAfter(...FIRST, next('2022-06-14', '2022-04-12T09:00:00.000Z'))).toStrictEqual([
      'tasking/asb/schedule/after-2022-06-14-2',
    ]);
  });
});

describe('What is recorded of a tasking meeting', () => {
  it.each([
    [minute({ review: 'community-trigger/x' }), 'community-trigger/x'],
    [minute(), null],
  ])('%j: the minute, and the case where it was about one', (act, review) => {
    expect(accepted(given(...FIRST, hold()), act).events[0]?.data).toStrictEqual({
      meeting: 'meeting-1',
      review,
      minute: REASON,
    });
  });

  it('is whether it came by the recurrence or by a person', () => {
    expect(accepted(given(plan()), next('2022-04-12')).events[0]?.data).toStrictEqual({
      meeting: 'meeting-1',
      on: '2022-04-12',
      extra: false,
    });
    expect(accepted(given(plan()), extra('2022-04-12')).events[0]?.data).toStrictEqual({
      meeting: 'meeting-1',
      on: '2022-04-12',
      extra: true,
    });
  });
});
