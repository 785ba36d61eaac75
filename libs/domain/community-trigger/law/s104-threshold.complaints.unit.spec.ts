import { CHEST, report, STAT, statuses, threshold } from '../testing/threshold-question.js';
import type { ComplaintStatus, JudgedComplaint } from './threshold-input.js';

const only = (
  complaint: object,
  { applied = '2026-09-01', procedure = STAT as object, more = {} as object } = {},
): JudgedComplaint => {
  const [judged] = threshold(procedure, applied, [complaint], more).complaints;
  if (judged === undefined) throw new Error('There is no answer.');
  return judged;
};
const about = { application: { madeAt: '2026-09-01', area: 'ned', behaviour: 'noise' } };

/** Everything is wrong with this report that can be; each step mends what was found. */
const WRONG_IN_EVERY_WAY = {
  behaviour: 'litter',
  area: 'bolsover',
  informal: true,
  madeAt: '2026-09-02',
  genuine: { decided: 'NO', by: 'all relevant bodies', reason: 'invented' },
  occurredOn: undefined as string | undefined,
};
const MENDED_IN_ORDER: readonly (readonly [ComplaintStatus, object])[] = [
  ['NOT_THIS_BEHAVIOUR', { behaviour: 'noise' }],
  ['OUT_OF_AREA', { area: 'ned' }],
  ['INFORMAL', { informal: false }],
  ['AFTER_APPLICATION', { madeAt: '2026-02-10' }],
  ['NOT_GENUINE', { genuine: undefined }],
  ['NEEDS_DATE', { occurredOn: '2026-01-10' }],
  ['REPORTED_LATE', { occurredOn: '2026-01-11' }],
  ['APPLICATION_LATE', { madeAt: '2026-03-05', occurredOn: '2026-02-28' }],
  ['OUTSIDE_INCIDENT_WINDOW', { occurredOn: '2026-03-05' }],
];

describe('What a report is told, the first that applies', () => {
  const procedure = { incidentWindow: { n: 6, unit: 'MONTH' } };
  const stages = MENDED_IN_ORDER.map(([status], index) => ({
    status,
    complaint: {
      ...WRONG_IN_EVERY_WAY,
      ...Object.assign({}, ...MENDED_IN_ORDER.slice(0, index).map(([, mended]) => mended)),
    } as object,
  }));

  it.each(stages)('$status comes before everything that is wrong as well', ({ status, complaint }) => {
    const answer = threshold(procedure, '2026-09-01', [report('a', '', '', complaint)], about);
    expect(statuses(answer)).toEqual([status]);
  });

  it('with everything mended it counts, and the same incident again does not', () => {
    const mended = Object.assign(
      {},
      WRONG_IN_EVERY_WAY,
      ...MENDED_IN_ORDER.map(([, more]) => more),
    ) as object;
    const answer = threshold(
      procedure,
      '2026-09-01',
      [report('a', '', '', mended), report('b', '', '', { ...mended, incidentId: 'incident-a' })],
      about,
    );
    expect(statuses(answer)).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
  });
});

describe('The sentence that the applicant gets about a report', () => {
  it.each<[string, object, object, string]>([
    [
      'counts',
      report('a', '2026-06-20', '2026-06-21'),
      {},
      'This report counts: what it is about happened on 20 June 2026 and could be reported until 19 July 2026; it was reported on 21 June 2026, so an application could be made until 20 December 2026; and it was made on 1 September 2026.',
    ],
    [
      'is about other behaviour',
      report('a', '2026-06-20', '2026-06-21', { behaviour: 'litter' }),
      { more: about },
      'This report does not count, because it is about other behaviour than the application is about. You may apply about that behaviour too.',
    ],
    [
      'is about another area',
      report('a', '2026-06-20', '2026-06-21', { area: 'bolsover' }),
      { more: about },
      'This report does not count here, because it is about behaviour outside our area. The council for that area can look at it.',
    ],
    [
      'was informal',
      report('a', '2026-06-20', '2026-06-21', { informal: true }),
      {},
      'This report does not count, because it was an informal contact and not a formal report. If it was also reported formally, please tell us when and to whom.',
    ],
    [
      'came after the application',
      report('a', '2026-09-01', '2026-09-02'),
      {},
      'This report does not count, because it was made on 2 September 2026, after the application of 1 September 2026. It can count in a new application.',
    ],
    [
      'was found not to be genuine',
      report('a', '2026-06-20', '2026-06-21', {
        genuine: { decided: 'NO', by: 'the bodies', reason: 'invented' },
      }),
      {},
      'This report does not count, because the bodies that decide together found, with reasons, that it was not a genuine report of anti-social behaviour. You may challenge this.',
    ],
    [
      'has no date of its incident',
      report('a', '', '2026-06-21', { occurredOn: null }),
      {},
      'We cannot tell yet whether this report counts, because we do not know on which day it happened. Please tell us the day, or the last day on which it can have been.',
    ],
    [
      'was made too late',
      report('a', '2026-03-15', '2026-04-15'),
      {},
      'This report does not count, because what it is about happened on 15 March 2026 and had to be reported by 14 April 2026; it was reported on 15 April 2026.',
    ],
    [
      'is too old for the application',
      report('a', '2026-02-28', '2026-03-01'),
      {},
      'This report does not count, because it was made on 1 March 2026 and an application had to be made by 31 August 2026; it was made on 1 September 2026.',
    ],
    [
      'is about an incident outside the local window',
      report('a', '2026-02-28', '2026-03-20'),
      { procedure: CHEST },
      'This report does not count, because our procedure counts only what happened within 6 months before the application: what it is about happened on 28 February 2026 and counted until 27 August 2026; the application was made on 1 September 2026.',
    ],
    [
      'is about an incident outside a window of one day',
      report('a', '2026-08-30', '2026-08-31'),
      { procedure: { incidentWindow: { n: 1, unit: 'DAY' } } },
      'This report does not count, because our procedure counts only what happened within 1 day before the application: what it is about happened on 30 August 2026 and counted until 31 August 2026; the application was made on 1 September 2026.',
    ],
    [
      'is about a range of days',
      report('a', '', '2026-06-21', {
        occurredOn: undefined,
        occurredFrom: '2026-05-01',
        occurredTo: '2026-05-20',
      }),
      {},
      'This report does not count, because what it is about happened between 1 May 2026 and 20 May 2026 (we took the last day) and had to be reported by 19 June 2026; it was reported on 21 June 2026.',
    ],
    [
      'is about something by a day',
      report('a', '', '2026-06-21', { occurredOn: undefined, occurredTo: '2026-05-20' }),
      {},
      'This report does not count, because what it is about happened by 20 May 2026 (we took the last day) and had to be reported by 19 June 2026; it was reported on 21 June 2026.',
    ],
  ])('that %s', (_what, complaint, how, sentence) => {
    expect(only(complaint, how).because).toBe(sentence);
  });

  it('of an incident that already counts names the day of the report that does', () => {
    const twice = [
      report('a', '2026-06-20', '2026-06-21'),
      report('b', '2026-06-20', '2026-06-22', { incidentId: 'incident-a' }),
    ];
    expect(threshold(STAT, '2026-09-01', twice).complaints[1]?.because).toBe(
      'This report does not count again, because a report of the same incident, made on 21 June 2026, already counts. An incident counts once, however many bodies it was reported to.',
    );
  });
});

describe('The two days on which a report stands or falls (s.104(11))', () => {
  it('are told with it', () => {
    expect(only(report('a', '2026-06-20', '2026-06-21'))).toMatchObject({
      id: 'a',
      lastReportDay: '2026-07-19',
      lastApplicationDay: '2026-12-20',
    });
  });

  it('cannot both be told while the date of the incident is missing', () => {
    const judged = only(report('a', '', '2026-06-21', { occurredOn: undefined }));
    expect(judged).not.toHaveProperty('lastReportDay');
    expect(judged.lastApplicationDay).toBe('2026-12-20');
  });

  it('are counted in days from the day after, where the procedure counts in days', () => {
    const procedure = { reportWithin: { n: 14, unit: 'DAY' }, applyWithin: { n: 100, unit: 'DAY' } };
    expect(only(report('a', '2026-06-20', '2026-06-21'), { procedure })).toMatchObject({
      lastReportDay: '2026-07-04',
      lastApplicationDay: '2026-09-29',
    });
  });

  it('end with the calendar, so that no report is late because a year would need five digits', () => {
    const endless = report('a', '', '2026-06-21', { occurredOn: undefined, occurredTo: '9999-12-15' });
    expect(only(endless)).toMatchObject({ status: 'QUALIFIES', lastReportDay: '9999-12-31' });
  });

  it.each([
    ['the last moment of the last day', '2026-04-14T22:59:59Z', 'QUALIFIES'],
    ['the first moment of the next day', '2026-04-14T23:00:00Z', 'REPORTED_LATE'],
    ['the same moment written in London time', '2026-04-15T00:00:00+01:00', 'REPORTED_LATE'],
  ])('are London days: %s (%s) %s', (_when, madeAt, status) => {
    expect(only(report('a', '2026-03-15', madeAt), { applied: '2026-05-01' }).status).toBe(status);
  });

  it.each([
    ['the last moment of the last day', '2026-09-09T22:59:59.999Z', 'QUALIFIES'],
    ['the first moment of the next day', '2026-09-09T23:00:00.000Z', 'APPLICATION_LATE'],
  ])('hold for the application as well: %s', (_when, applied, status) => {
    expect(only(report('a', '2026-03-10', '2026-03-10'), { applied }).status).toBe(status);
  });

  it('a report later on the day of the application is not after it', () => {
    const applied = '2026-09-01T08:00:00Z';
    expect(only(report('a', '2026-09-01', '2026-09-01T20:00:00Z'), { applied }).status).toBe('QUALIFIES');
    expect(only(report('a', '2026-09-01', '2026-09-01'), { applied }).status).toBe('QUALIFIES');
    expect(only(report('a', '2026-09-01', '2026-09-01T23:00:00Z'), { applied }).status).toBe(
      'AFTER_APPLICATION',
    );
  });
});

describe('Which behaviour and which area a report is about', () => {
  it.each([
    ['the report says nothing', {}, about],
    ['the application says nothing', { behaviour: 'litter', area: 'bolsover' }, {}],
    ['both say the same', { behaviour: 'noise', area: 'ned' }, about],
  ])('is no obstacle where %s', (_what, complaint, more) => {
    expect(only(report('a', '2026-06-20', '2026-06-21', complaint), { more }).status).toBe('QUALIFIES');
  });
});

describe('Informal contacts and diary sheets', () => {
  it.each([
    ['an informal contact', { informal: true }, {}, 'INFORMAL'],
    [
      'an informal contact, where those count',
      { informal: true },
      { informalContactCounts: true },
      'QUALIFIES',
    ],
    ['a diary sheet', { diarySheet: true }, {}, 'INFORMAL'],
    ['a diary sheet, where those count', { diarySheet: true }, { countDiarySheets: true }, 'QUALIFIES'],
    [
      'a diary sheet, where informal contacts count',
      { diarySheet: true },
      { informalContactCounts: true },
      'INFORMAL',
    ],
    [
      'an informal contact, where diary sheets count',
      { informal: true },
      { countDiarySheets: true },
      'INFORMAL',
    ],
    ['a formal report', { informal: false, diarySheet: false }, {}, 'QUALIFIES'],
  ])('%s: %j %j %s', (_what, complaint, procedure, status) => {
    expect(only(report('a', '2026-06-20', '2026-06-21', complaint), { procedure }).status).toBe(status);
  });
});

describe('A range of days', () => {
  const ranged = (from: string | undefined, to: string | undefined, made = '2026-06-21', more: object = {}) =>
    threshold(STAT, '2026-09-01', [
      report('a', '', made, { occurredOn: undefined, occurredFrom: from, occurredTo: to, ...more }),
    ]);

  it('is read most kindly, by its last day, and that is said', () => {
    const answer = ranged('2026-04-01', '2026-05-31');
    expect(answer.complaints[0]).toMatchObject({ status: 'QUALIFIES', lastReportDay: '2026-06-30' });
    expect(answer.warnings).toEqual(['RANGE_ASSUMED_LAST_DAY']);
  });

  it('of one day assumes nothing', () => {
    expect(ranged('2026-05-31', '2026-05-31').warnings).toEqual([]);
  });

  it('with no end waits for it, and with no beginning does not', () => {
    expect(statuses(ranged('2026-05-31', undefined))).toEqual(['NEEDS_DATE']);
    const open = ranged(undefined, '2026-05-31');
    expect([statuses(open), open.warnings]).toEqual([['QUALIFIES'], ['RANGE_ASSUMED_LAST_DAY']]);
  });

  it('may have begun before the report and go on after it', () => {
    expect(statuses(ranged('2026-06-01', '2026-07-31'))).toEqual(['QUALIFIES']);
  });

  it('gives way to the day itself', () => {
    const answer = ranged('2026-05-01', '2026-05-31', '2026-06-21', { occurredOn: '2026-05-20' });
    expect([statuses(answer), answer.warnings]).toEqual([['REPORTED_LATE'], []]);
  });

  it('is said to be assumed only where it had an influence', () => {
    expect(ranged('2026-05-01', '2026-05-31', '2026-06-21', { informal: true }).warnings).toEqual([]);
    expect(ranged('2026-03-01', '2026-03-31', '2026-06-21').warnings).toEqual(['RANGE_ASSUMED_LAST_DAY']);
    const late = threshold(STAT, '2027-03-01', [
      report('a', '', '2026-06-21', { occurredOn: undefined, occurredTo: '2026-06-01' }),
    ]);
    expect([statuses(late), late.warnings]).toEqual([['APPLICATION_LATE'], ['RANGE_ASSUMED_LAST_DAY']]);
  });

  it('is said to be assumed for a report outside the window, and for one of the same incident', () => {
    const range = { occurredOn: undefined, occurredFrom: '2026-02-01', occurredTo: '2026-02-28' };
    const outside = threshold(CHEST, '2026-09-01', [report('a', '', '2026-03-20', range)]);
    expect([statuses(outside), outside.warnings]).toEqual([
      ['OUTSIDE_INCIDENT_WINDOW'],
      ['NARROWER_THAN_S104_DEFAULT', 'RANGE_ASSUMED_LAST_DAY'],
    ]);
    const again = { occurredOn: undefined, occurredTo: '2026-06-20', incidentId: 'incident-a' };
    const same = threshold(STAT, '2026-09-01', [
      report('a', '2026-06-20', '2026-06-20'),
      report('b', '', '2026-06-21', again),
    ]);
    expect([statuses(same), same.warnings]).toEqual([
      ['QUALIFIES', 'SAME_INCIDENT'],
      ['RANGE_ASSUMED_LAST_DAY'],
    ]);
  });
});

describe('Several reports of one incident (s.104(12))', () => {
  const once = { incidentId: 'party' };
  const of = (...reports: readonly object[]) => threshold(STAT, '2026-09-01', reports);

  it('by one person: the earliest counts, wherever it stands in the list', () => {
    const answer = of(
      report('third', '2026-06-01', '2026-06-03', once),
      report('first', '2026-06-01', '2026-06-01T20:00:00Z', once),
      report('second', '2026-06-01', '2026-06-02', once),
    );
    expect(statuses(answer)).toEqual(['SAME_INCIDENT', 'QUALIFIES', 'SAME_INCIDENT']);
    expect(answer.sources).toContain('s.104(12)');
  });

  it('by one person on one day: the earlier hour counts, and a day without its hour before any hour', () => {
    const hours = of(
      report('evening', '2026-06-01', '2026-06-01T20:00:00Z', once),
      report('morning', '2026-06-01', '2026-06-01T08:00:00Z', once),
    );
    expect(statuses(hours)).toEqual(['SAME_INCIDENT', 'QUALIFIES']);
    const noHour = of(
      report('morning', '2026-06-01', '2026-06-01T08:00:00Z', once),
      report('some time', '2026-06-01', '2026-06-01', once),
    );
    expect(statuses(noHour)).toEqual(['SAME_INCIDENT', 'QUALIFIES']);
  });

  it('at the same time: the first named counts', () => {
    expect(
      statuses(
        of(report('a', '2026-06-01', '2026-06-01', once), report('b', '2026-06-01', '2026-06-01', once)),
      ),
    ).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
  });

  it('a report that does not count for another reason does not stand in the way of a later one', () => {
    const answer = of(
      report('chat', '2026-06-01', '2026-06-01', { ...once, informal: true }),
      report('formal', '2026-06-01', '2026-06-02', once),
    );
    expect(statuses(answer)).toEqual(['INFORMAL', 'QUALIFIES']);
    expect(answer.sources).not.toContain('s.104(12)');
  });

  it('by different people each count, unless the procedure looks across people', () => {
    const neighbours = [
      report('a', '2026-06-01', '2026-06-01', once),
      report('b', '2026-06-01', '2026-06-02', { ...once, reporterId: 'neighbour' }),
    ];
    expect(threshold(STAT, '2026-09-01', neighbours)).toMatchObject({ count: 2, warnings: [] });
    const across = threshold({ dedupe: 'ACROSS_PEOPLE' }, '2026-09-01', neighbours);
    expect(across).toMatchObject({ count: 1, warnings: ['STRICTER_THAN_S104'] });
    expect(statuses(across)).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
    const samePerson = threshold({ dedupe: 'SAME_PERSON' }, '2026-09-01', neighbours);
    expect(samePerson.count).toBe(2);
  });

  it('of different incidents by one person each count', () => {
    expect(of(report('a', '2026-06-01', '2026-06-01'), report('b', '2026-06-01', '2026-06-01')).count).toBe(
      2,
    );
  });
});
