import { computeThreshold } from './s104-threshold.js';
import type { ReportedComplaint } from './threshold-input.js';
import { STATUTORY_THRESHOLD } from './threshold-settings.js';

const complaint = (more: Partial<ReportedComplaint> = {}): ReportedComplaint => ({
  id: 'c1',
  reporterId: 'applicant',
  incidentId: 'i1',
  madeAt: '2026-06-21',
  ...more,
});
const problem = (complaints: readonly ReportedComplaint[], madeAt = '2026-09-01') => {
  const answer = computeThreshold({ application: { madeAt }, complaints }, STATUTORY_THRESHOLD);
  return answer.ok ? null : answer.error;
};

describe('Facts with which the test of the threshold cannot be made', () => {
  it.each<[string, Partial<ReportedComplaint>, string, string, string]>([
    [
      'a complaint made before its incident',
      { occurredOn: '2026-06-22' },
      'COMPLAINT_BEFORE_INCIDENT',
      'complaints[0].madeAt',
      'Complaint c1 was made on 21 June 2026, before the incident of 22 June 2026 that it is about. Correct one of the dates.',
    ],
    [
      'a complaint made before what went on for days had begun',
      { occurredFrom: '2026-06-22', occurredTo: '2026-06-30' },
      'COMPLAINT_BEFORE_INCIDENT',
      'complaints[0].madeAt',
      'Complaint c1 was made on 21 June 2026, before the incident of 22 June 2026 that it is about. Correct one of the dates.',
    ],
    [
      'a range that ends before it begins',
      { occurredFrom: '2026-06-20', occurredTo: '2026-06-19' },
      'RANGE_REVERSED',
      'complaints[0].occurredTo',
      'Complaint c1: what happened cannot end on 19 June 2026 before it began on 20 June 2026. Correct one of the dates.',
    ],
    [
      'a day before the range that is given with it',
      { occurredOn: '2026-06-10', occurredFrom: '2026-06-11', occurredTo: '2026-06-12' },
      'DATES_CONTRADICT',
      'complaints[0].occurredOn',
      'Complaint c1: 10 June 2026 lies outside the range given for the same incident. Give the day or the range.',
    ],
    [
      'a day after the range that is given with it',
      { occurredOn: '2026-06-13', occurredTo: '2026-06-12' },
      'DATES_CONTRADICT',
      'complaints[0].occurredOn',
      'Complaint c1: 13 June 2026 lies outside the range given for the same incident. Give the day or the range.',
    ],
    [
      'an incident on no day',
      { occurredOn: '2026-02-29' },
      'NO_SUCH_DATE',
      'complaints[0].occurredOn',
      'complaints[0].occurredOn: 2026-02-29 is no date. Give a day that exists, written YYYY-MM-DD.',
    ],
    [
      'a range from no day',
      { occurredFrom: '' },
      'NO_SUCH_DATE',
      'complaints[0].occurredFrom',
      'complaints[0].occurredFrom: nothing is no date. Give a day that exists, written YYYY-MM-DD.',
    ],
    [
      'a range to no day',
      { occurredTo: 'June' },
      'NO_SUCH_DATE',
      'complaints[0].occurredTo',
      'complaints[0].occurredTo: June is no date. Give a day that exists, written YYYY-MM-DD.',
    ],
    [
      'a moment without its zone',
      { madeAt: '2026-06-21T10:00:00' },
      'NO_SUCH_DATE',
      'complaints[0].madeAt',
      'complaints[0].madeAt: 2026-06-21T10:00:00 is no date. Give a day that exists, written YYYY-MM-DD.',
    ],
  ])('%s', (_what, more, code, field, detail) => {
    expect(problem([complaint(more)])).toEqual({
      code,
      field,
      detail,
      source: 's.104(11)(a)',
      kind: 'BAD_INPUT',
    });
  });

  it('an application on no day', () => {
    expect(problem([], '2026-09-31')).toMatchObject({ code: 'NO_SUCH_DATE', field: 'application.madeAt' });
  });

  it('two reports under one id, of which nobody could tell which counted', () => {
    expect(problem([complaint(), complaint({ id: 'c2' }), complaint()])).toEqual({
      code: 'ID_TWICE',
      field: 'complaints[2].id',
      source: 's.104(12)',
      kind: 'BAD_INPUT',
      detail: 'Two complaints have the id c1. Give each report an id of its own.',
    });
  });

  it('the first is told', () => {
    const [first, second] = [complaint({ occurredOn: '2026-02-29' }), complaint({ id: 'c2', madeAt: '' })];
    expect(problem([first, second])?.field).toBe('complaints[0].occurredOn');
    expect(problem([complaint(), second])?.field).toBe('complaints[1].madeAt');
  });

  it.each<[string, Partial<ReportedComplaint>]>([
    ['a complaint on the day of its incident', { occurredOn: '2026-06-21' }],
    [
      'a complaint on the day on which something began',
      { occurredFrom: '2026-06-21', occurredTo: '2026-07-01' },
    ],
    ['a range of one day', { occurredFrom: '2026-06-01', occurredTo: '2026-06-01' }],
    [
      'the first day of the range given with it',
      { occurredOn: '2026-06-01', occurredFrom: '2026-06-01', occurredTo: '2026-06-03' },
    ],
    [
      'the last day of the range given with it',
      { occurredOn: '2026-06-03', occurredFrom: '2026-06-01', occurredTo: '2026-06-03' },
    ],
    ['a day with only the end of a range', { occurredOn: '2026-06-03', occurredTo: '2026-06-03' }],
    ['a day with only the beginning of a range', { occurredOn: '2026-06-03', occurredFrom: '2026-06-01' }],
    [
      'a moment just after midnight in London on the day of the incident',
      { madeAt: '2026-06-21T23:00:00.000Z', occurredOn: '2026-06-22' },
    ],
    ['no date at all', {}],
  ])('%s is none of them', (_what, more) => {
    expect(problem([complaint(more)])).toBeNull();
  });
});
