import { inPeriod, periodProblem } from './reporting-period.js';
import { s104Figures } from './s104-9-figures.js';

describe('A reporting period (s.105(4))', () => {
  it.each([
    ['S07: of twelve months', '2022-04-01', '2023-03-31'],
    ['of twelve months beginning with a leap day', '2024-02-29', '2025-02-28'],
    ['of one day', '2022-04-01', '2022-04-01'],
  ])('%s can be', (_what, from, to) => {
    expect(periodProblem({ from, to })).toBeNull();
  });

  it.each([
    [
      'S06: of 366 days',
      '2022-04-01',
      '2023-04-01',
      'PERIOD_TOO_LONG',
      'to',
      'A reporting period lasts twelve months at most: one that begins on 1 April 2022 ends on 31 March 2023 at the latest.',
    ],
    [
      'that ends before it begins',
      '2022-04-01',
      '2022-03-31',
      'PERIOD_REVERSED',
      'to',
      'The period ends on 31 March 2022, before it begins on 1 April 2022. Exchange the dates.',
    ],
    [
      'from no day',
      '2022-02-29',
      '2022-03-31',
      'NO_SUCH_DATE',
      'from',
      'from: 2022-02-29 is no date. Write it as YYYY-MM-DD.',
    ],
    [
      'to no day',
      '2022-02-28',
      '2022-03-32',
      'NO_SUCH_DATE',
      'to',
      'to: 2022-03-32 is no date. Write it as YYYY-MM-DD.',
    ],
  ])('%s cannot be', (_what, from, to, code, field, detail) => {
    const problem = { code, field, detail, source: 's.105(4)', kind: 'BAD_INPUT' };
    expect(periodProblem({ from, to })).toEqual(problem);
    const settings = { countTransferredOut: false, treatActionsAsRecommendations: false };
    expect(s104Figures([], { from, to }, settings)).toEqual({ ok: false, error: problem });
  });

  it('has its first and its last day in it, and no other outside', () => {
    const year = { from: '2022-04-01', to: '2023-03-31' };
    const days = ['2022-03-31', '2022-04-01', '2022-10-01', '2023-03-31', '2023-04-01'];
    expect(days.filter((day) => inPeriod(day, year))).toEqual(['2022-04-01', '2022-10-01', '2023-03-31']);
  });
});
