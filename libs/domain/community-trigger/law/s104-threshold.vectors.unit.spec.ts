import {
  CHEST,
  HATE,
  LINCS,
  NED5,
  report,
  STAT,
  statuses,
  threshold,
} from '../testing/threshold-question.js';

const THREE = [
  report('june-1', '2026-06-01', '2026-06-01'),
  report('june-20', '2026-06-20', '2026-06-21'),
  report('july-5', '2026-07-05', '2026-07-05'),
];
const TWO = THREE.slice(0, 2);
const SEPTEMBER = '2026-09-01';
const neighbours = (n: number): readonly object[] =>
  Array.from({ length: n }, (_, index) =>
    report(`n${index}`, `2026-06-0${index + 1}`, '2026-06-10', { reporterId: `neighbour-${index}` }),
  );
const inspector = { referral: { rank: 'Police Inspector', reason: 'a vulnerable victim lives alone' } };
const bodies = (result: 'MET' | 'NOT_MET'): object => ({
  bodiesDecision: { result, reasons: { persistence: 'weekly', harm: 'high', adequacy: 'no visit' } },
});

describe('The threshold (5.4)', () => {
  it('T01: three complaints in time meet the statutory number', () => {
    const { result, route, count, warnings } = threshold(STAT, SEPTEMBER, THREE);
    expect({ result, route, count, warnings }).toEqual({
      result: 'MET',
      route: 'NUMBER',
      count: 3,
      warnings: [],
    });
  });

  it('T02: two do not', () => {
    expect(threshold(STAT, SEPTEMBER, TWO)).toMatchObject({ result: 'NOT_MET', route: null, count: 2 });
  });

  it.each([
    ['T03: one month after 15 March, on the last day', '2026-03-15', '2026-04-14', 'QUALIFIES'],
    ['T04: a day later', '2026-03-15', '2026-04-15', 'REPORTED_LATE'],
    ['T05: one month from 31 January, on the last of February', '2026-01-31', '2026-02-28', 'QUALIFIES'],
    ['T05: on the first of March', '2026-01-31', '2026-03-01', 'REPORTED_LATE'],
  ])('%s: what happened on %s and was reported on %s %s', (_id, incident, made, status) => {
    expect(statuses(threshold(STAT, '2026-05-01', [report('a', incident, made)]))).toEqual([status]);
  });

  it.each([
    ['T07: six months from 10 March, on the last day', '2026-03-10', '2026-09-09', 'QUALIFIES'],
    ['T07: a day later', '2026-03-10', '2026-09-10', 'APPLICATION_LATE'],
    ['T08: six months from 31 August, on the last of February', '2026-08-31', '2027-02-28', 'QUALIFIES'],
    ['T08: on the first of March', '2026-08-31', '2027-03-01', 'APPLICATION_LATE'],
  ])('%s: a complaint of %s with an application of %s %s', (_id, made, applied, status) => {
    expect(statuses(threshold(STAT, applied, [report('a', made, made)]))).toEqual([status]);
  });

  it('T09: one incident reported by one person to police, council and landlord counts once', () => {
    const reports = ['derbyshire-police', 'ned-council', 'ned-homes'].map((madeTo, index) =>
      report(`r${index}`, '2026-06-01', `2026-06-0${index + 1}`, { madeTo, incidentId: 'party' }),
    );
    const answer = threshold(STAT, SEPTEMBER, reports);
    expect(answer).toMatchObject({ result: 'NOT_MET', count: 1 });
    expect(statuses(answer)).toEqual(['QUALIFIES', 'SAME_INCIDENT', 'SAME_INCIDENT']);
  });

  it('T11: three neighbours do not meet a rule of five, which is stricter than the Act', () => {
    expect(threshold(NED5, SEPTEMBER, neighbours(3))).toMatchObject({
      result: 'NOT_MET',
      route: null,
      count: 1,
      warnings: ['GROUP_RULE_STRICTER'],
    });
  });

  it('T12: five neighbours with one report each do', () => {
    const answer = threshold(NED5, SEPTEMBER, neighbours(5));
    expect(answer).toMatchObject({ result: 'MET', route: 'GROUP_NUMBER', count: 1 });
  });

  it('T13: one hate incident that was reported the next day meets a hate rule of one', () => {
    const hate = [report('hate', '2026-06-01', '2026-06-02', { hate: true })];
    expect(threshold(HATE, SEPTEMBER, hate)).toMatchObject({ result: 'MET', route: 'HATE', count: 1 });
  });

  it('T14: the same without such a rule does not', () => {
    const hate = [report('hate', '2026-06-01', '2026-06-02', { hate: true })];
    expect(threshold(STAT, SEPTEMBER, hate)).toMatchObject({ result: 'NOT_MET', route: null, count: 1 });
  });

  it('T15: a Police Inspector refers a vulnerable victim with one report', () => {
    const answer = threshold(LINCS, SEPTEMBER, [report('a', '2026-06-01', '2026-06-01')], inspector);
    expect(answer).toMatchObject({ result: 'MET', route: 'VULNERABILITY_REFERRAL', count: 1 });
  });

  it.each([
    ['on day 30', '2026-04-14', 'QUALIFIES'],
    ['on day 31', '2026-04-15', 'REPORTED_LATE'],
  ])('T16: within thirty days of 15 March, %s: %s %s', (_day, made, status) => {
    const [complaint] = threshold(LINCS, '2026-05-01', [report('a', '2026-03-15', made)]).complaints;
    expect(complaint).toMatchObject({ status, lastReportDay: '2026-04-14' });
  });

  it('T17: two meet a local number of two', () => {
    const answer = threshold({ qualifyingNumber: 2 }, SEPTEMBER, TWO);
    expect(answer).toMatchObject({ result: 'MET', route: 'NUMBER', count: 2, warnings: [] });
  });

  it('T18: a local number of five for one person is tested as published, with a warning', () => {
    const answer = threshold({ qualifyingNumber: 5, countPerPerson: true }, SEPTEMBER, THREE);
    expect(answer).toMatchObject({ result: 'NOT_MET', count: 3, warnings: ['ABOVE_THREE'] });
  });

  it('T19: nobody can decide against three, however well the agencies responded', () => {
    expect(threshold(STAT, SEPTEMBER, THREE, bodies('NOT_MET'))).toMatchObject({
      result: 'MET',
      route: 'NUMBER',
      warnings: ['MANDATORY_MET'],
    });
  });

  it('T20: only what the relevant bodies, with reasons, found not to be genuine does not count', () => {
    const genuine = { decided: 'NO', by: ['ned-council', 'derbyshire-police'], reason: 'it was invented' };
    const answer = threshold(STAT, SEPTEMBER, [
      ...TWO,
      report('july-5', '2026-07-05', '2026-07-05', { genuine }),
    ]);
    expect(answer).toMatchObject({ result: 'NOT_MET', count: 2 });
    expect(statuses(answer)).toEqual(['QUALIFIES', 'QUALIFIES', 'NOT_GENUINE']);
  });

  it('T21: a third complaint made the day after the application does not count', () => {
    const answer = threshold(STAT, SEPTEMBER, [...TWO, report('late', '2026-09-01', '2026-09-02')]);
    expect(answer).toMatchObject({ result: 'NOT_MET', count: 2 });
    expect(statuses(answer)[2]).toBe('AFTER_APPLICATION');
  });

  it('T22: while the date of an incident is missing nobody can say that the threshold is not met', () => {
    const undated = report('undated', '', '2026-07-05', { occurredOn: undefined });
    const answer = threshold(STAT, SEPTEMBER, [...TWO, undated]);
    expect(answer).toMatchObject({ result: 'PENDING', route: null, count: 2 });
    expect(statuses(answer)[2]).toBe('NEEDS_DATE');
  });

  it('T26: with judgement allowed the bodies may find two enough, with reasons', () => {
    const discretionary = { discretionary: true };
    expect(threshold(discretionary, SEPTEMBER, TWO)).toMatchObject({ result: 'PENDING', route: null });
    expect(threshold(discretionary, SEPTEMBER, TWO, bodies('MET'))).toMatchObject({
      result: 'MET',
      route: 'HARM_PERSISTENCE_ADEQUACY',
      count: 2,
    });
  });

  it.each([
    ['on the last day that the window reaches', '2027-02-28', 'QUALIFIES'],
    ['a day later', '2027-03-01', 'OUTSIDE_INCIDENT_WINDOW'],
  ])('Chesterfield: an incident of 31 August, %s, %s: %s', (_when, applied, status) => {
    const answer = threshold(CHEST, applied, [report('a', '2026-08-31', '2026-09-20')]);
    expect(statuses(answer)).toEqual([status]);
    expect(answer.warnings).toEqual(['NARROWER_THAN_S104_DEFAULT']);
  });
});
