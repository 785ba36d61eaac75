import {
  ABOUT_NOISE,
  CHEST,
  only,
  report,
  STAT,
  statuses,
  threshold,
} from '../testing/threshold-question.js';

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
    ['the report says nothing', {}, ABOUT_NOISE],
    ['the application says nothing', { behaviour: 'litter', area: 'bolsover' }, {}],
    ['both say the same', { behaviour: 'noise', area: 'ned' }, ABOUT_NOISE],
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
