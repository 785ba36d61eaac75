import { by, ENGINE, itLists, storiesOf, type Act, type Row } from '../testing/story.js';
import { bankHolidayCalendar, CALENDAR_STREAM, workingCalendar } from './index.js';

const RULE = 'product rule 4.2(8)';
const list = {
  version: 'gov.uk-2026-11-23',
  from: '2012-01-02',
  to: '2028-12-26',
  holidays: [
    { date: '2022-05-02', title: 'Early May bank holiday' },
    { date: '2022-08-29', title: 'Summer bank holiday' },
  ],
};
const now = '2022-09-12T09:00:00.000Z';
const { accepted, given, itRefuses, process } = storiesOf(bankHolidayCalendar, now, list);

const ADMINISTRATOR = by('ADMINISTRATOR');
const add = (date: string, more: object = {}): Act => [
  'AddBankHoliday',
  ADMINISTRATOR,
  { date, title: 'State Funeral', ...more },
];
const move = (from: string, to: string, more: object = {}): Act => [
  'MoveBankHoliday',
  ADMINISTRATOR,
  { from, to, ...more },
];
const remove = (date: string): Act => ['RemoveBankHoliday', ADMINISTRATOR, { date }];
const announce = (change: number): Act => ['AnnounceCalendarChange', ENGINE, { change }];

const ROWS: readonly Row[] = [
  [
    'AddBankHoliday',
    'person: ADMINISTRATOR',
    'BankHolidayAdded',
    'reason optional, may be the first',
    RULE,
    'NO_SUCH_DATE, OUTSIDE_THE_LIST, ALREADY_A_HOLIDAY',
    'Add a bank holiday that was announced later; open working-day deadlines are counted again',
  ],
  [
    'MoveBankHoliday',
    'person: ADMINISTRATOR',
    'BankHolidayMoved',
    'reason optional, may be the first',
    RULE,
    'NO_SUCH_DATE, OUTSIDE_THE_LIST, NOT_A_HOLIDAY, ALREADY_A_HOLIDAY',
    'Record that a bank holiday was moved to another day',
  ],
  [
    'RemoveBankHoliday',
    'person: ADMINISTRATOR',
    'BankHolidayRemoved',
    'reason required',
    RULE,
    'NO_SUCH_DATE, NOT_A_HOLIDAY',
    'Take back a bank holiday entered by mistake',
  ],
  [
    'AnnounceCalendarChange',
    'process: ',
    'CalendarChangeAnnounced',
    'reason none',
    RULE,
    'NOTHING_TO_ANNOUNCE',
    'Every open review has been woken to count its deadlines again',
  ],
];

describe('What can be done about the bank holidays', () => {
  itLists(bankHolidayCalendar, ROWS);

  it('is this and nothing else, in the one calendar of England and Wales', () => {
    expect(bankHolidayCalendar.catalogue.map(({ name }) => name)).toStrictEqual(
      ROWS.map(([command]) => command),
    );
    for (const { stage, states } of bankHolidayCalendar.catalogue)
      expect([stage, states]).toStrictEqual(['calendar', ['CURRENT']]);
    expect(bankHolidayCalendar).toMatchObject({
      type: 'calendar',
      label: 'Bank holidays, England and Wales',
      stageOf: { CURRENT: 'calendar' },
    });
    expect(CALENDAR_STREAM).toBe('calendar/england-and-wales');
  });

  it('begins with nothing announced since the list was made', () => {
    expect(bankHolidayCalendar.initial()).toStrictEqual({
      changes: 0,
      announced: 0,
      changedAt: null,
      added: [],
      removed: [],
    });
  });
});

describe('Who changes the bank holidays is told', () => {
  itRefuses([
    ...(
      [
        ['date', add('2022-02-30')],
        ['from', move('2022-02-30', '2022-09-19')],
        ['to', move('2022-08-29', '2022-02-30')],
        ['date', remove('2022-02-30')],
      ] as const
    ).map(
      ([field, act]) =>
        [
          `that a date does not exist: ${act[0]}, ${field}`,
          [],
          act,
          'NO_SUCH_DATE',
          'BAD_INPUT',
          field,
          RULE,
          '2022-02-30 is not a date of the calendar. Write it as YYYY-MM-DD.',
        ] as const,
    ),
    ...(
      [
        ['date', add('2028-12-27'), '2028-12-27'],
        ['date', add('2012-01-01'), '2012-01-01'],
        ['to', move('2022-08-29', '2029-01-01'), '2029-01-01'],
      ] as const
    ).map(
      ([field, act, date]) =>
        [
          `which years the list covers: ${act[0]}, ${date}`,
          [],
          act,
          'OUTSIDE_THE_LIST',
          'BAD_INPUT',
          field,
          RULE,
          `${date} lies outside the years that the list of holidays covers (2012-01-02 to 2028-12-26). Bring the list up to date first.`,
        ] as const,
    ),
    ...(
      [
        ['date', add('2022-08-29')],
        ['to', move('2022-05-02', '2022-08-29')],
      ] as const
    ).map(
      ([field, act]) =>
        [
          `which holiday the day is already: ${act[0]}`,
          [],
          act,
          'ALREADY_A_HOLIDAY',
          'NOT_NOW',
          field,
          RULE,
          '2022-08-29 is already a bank holiday (Summer bank holiday).',
        ] as const,
    ),
    ...(
      [
        ['from', move('2022-09-20', '2022-09-21')],
        ['date', remove('2022-09-20')],
      ] as const
    ).map(
      ([field, act]) =>
        [
          `that the day is no holiday: ${act[0]}`,
          [],
          act,
          'NOT_A_HOLIDAY',
          'NOT_NOW',
          field,
          RULE,
          '2022-09-20 is not a bank holiday, so it cannot be moved or removed.',
        ] as const,
    ),
    [
      'that a change was announced',
      [add('2022-09-19'), announce(1)],
      announce(1),
      'NOTHING_TO_ANNOUNCE',
      'NOT_NOW',
      null,
      RULE,
      'There is no change of this number, or it has been announced already.',
    ],
  ]);

  it('nothing on the first and the last day that the list covers', () => {
    expect(accepted(given(), add('2012-01-02')).events).toHaveLength(1);
    expect(accepted(given(), add('2028-12-26')).events).toHaveLength(1);
  });

  it('that no past date moves where the day has passed, and none at all where it is a Saturday', () => {
    const past = {
      code: 'HOLIDAY_IN_THE_PAST',
      detail:
        'The day has passed. Deadlines that have ended keep their dates; only open ones are counted again.',
      source: RULE,
    };
    const weekend = {
      code: 'HOLIDAY_ON_A_WEEKEND',
      detail: 'The day is a Saturday or Sunday, which is no working day anyway: no deadline moves.',
      source: RULE,
    };
    expect(accepted(given(), add('2022-09-10')).warnings).toStrictEqual([past, weekend]);
    expect(accepted(given(), move('2022-08-29', '2022-09-17')).warnings).toStrictEqual([weekend]);
    // Today has not passed, and Friday is a working day.
    expect(accepted(given(), add('2022-09-12')).warnings).toStrictEqual([]);
    expect(accepted(given(), add('2022-09-16')).warnings).toStrictEqual([]);
  });
});

describe('What is recorded of a bank holiday', () => {
  const source = 'Proclamation of 10 September 2022';

  it.each([
    [add('2022-09-19', { source }), { date: '2022-09-19', title: 'State Funeral', source, change: 1 }],
    [add('2022-09-19'), { date: '2022-09-19', title: 'State Funeral', source: null, change: 1 }],
    [
      move('2022-05-02', '2022-06-02', { source, title: 'Spring bank holiday' }),
      { from: '2022-05-02', to: '2022-06-02', title: 'Spring bank holiday', source, change: 1 },
    ],
    [
      move('2022-05-02', '2022-06-02'),
      { from: '2022-05-02', to: '2022-06-02', title: 'Early May bank holiday', source: null, change: 1 },
    ],
    [remove('2022-08-29'), { date: '2022-08-29', change: 1 }],
  ] as const)('%j', (act, data) => {
    expect(accepted(given(), act).events[0]?.data).toStrictEqual(data);
  });

  it('bears the number of the change, counted on from the last', () => {
    const one = given(add('2022-09-19'));
    for (const act of [add('2022-12-27'), move('2022-05-02', '2022-06-02'), remove('2022-08-29')])
      expect(accepted(one, act).events[0]?.data).toMatchObject({ change: 2 });
  });
});

describe('The calendar after several changes', () => {
  const dates = (...acts: readonly Act[]) =>
    workingCalendar(list, given(...acts)).holidays.map(({ date }) => date);

  it('keeps what was added before, and its days in order', () => {
    expect(dates(add('2022-09-19'), add('2022-12-27'), add('2022-06-03'))).toStrictEqual([
      '2022-05-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-27',
    ]);
  });

  it('takes back one day and leaves the other added and the other removed ones', () => {
    expect(dates(add('2022-09-19'), add('2022-12-27'), remove('2022-09-19'))).toStrictEqual([
      '2022-05-02',
      '2022-08-29',
      '2022-12-27',
    ]);
    expect(dates(remove('2022-05-02'), remove('2022-08-29'))).toStrictEqual([]);
    expect(dates(remove('2022-05-02'), remove('2022-08-29'), add('2022-05-02'))).toStrictEqual([
      '2022-05-02',
    ]);
  });

  it('says of each day only once whether it was added or removed', () => {
    const back = given(add('2022-09-19'), remove('2022-09-19'), add('2022-09-19'));
    expect(back).toMatchObject({ added: [{ date: '2022-09-19' }], removed: [] });
    const away = given(remove('2022-08-29'), add('2022-08-29'), remove('2022-08-29'));
    expect(away).toMatchObject({ added: [], removed: ['2022-08-29'] });
  });

  it('names a day as it was announced, though the list comes to name it later', () => {
    const later = { ...list, holidays: [...list.holidays, { date: '2022-09-19', title: 'Bank holiday' }] };
    expect(workingCalendar(later, given(add('2022-09-19'))).holidays).toStrictEqual([
      ...list.holidays,
      { date: '2022-09-19', title: 'State Funeral' },
    ]);
  });
});

describe('What the engine owes to the calendar', () => {
  it('is to wake the open reviews for the last change, from the moment of it', () => {
    expect(process(given(add('2022-09-19'), add('2022-12-27')), CALENDAR_STREAM).owed).toStrictEqual([
      {
        kind: 'recalculation',
        stage: 'calendar',
        key: 'calendar/england-and-wales/announce-2',
        dueAt: now,
        command: 'AnnounceCalendarChange',
        data: { change: 2 },
      },
    ]);
  });

  it('is open until the last of several changes was announced', () => {
    const two = [add('2022-09-19'), add('2022-12-27')];
    expect(process(given(...two, announce(1)), CALENDAR_STREAM)).toMatchObject({ ended: false });
    expect(process(given(...two, announce(2)), CALENDAR_STREAM)).toMatchObject({ ended: true, owed: [] });
  });

  it('is on no date of its own', () => {
    expect(bankHolidayCalendar.summary(given(add('2022-09-19')))).toMatchObject({
      state: 'CURRENT',
      nextDue: null,
      closed: false,
    });
  });
});
