import fc from 'fast-check';
import { ENGLAND_AND_WALES } from './bank-holidays.js';
import { addDays, dateOfDayNumber, dayNumber, weekday } from './dates.js';
import type { LocalDate } from './time.js';
import { addWorkingDays, workingDaysAfter, workingDaysBefore } from './working-days.js';

const HOLIDAYS = new Set(ENGLAND_AND_WALES.holidays.map(({ date }) => date));
const isWorkingDay = (date: LocalDate): boolean => weekday(date) <= 5 && !HOLIDAYS.has(date);
const counted = (from: LocalDate, n: number): LocalDate => {
  const result = addWorkingDays(from, n, ENGLAND_AND_WALES);
  if (!result.ok) throw new Error(`No list for ${result.error.date}`);
  return result.value;
};

/** Far enough from the end of the list for eighty working days. */
const aDay = () =>
  fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2028-08-01') }).map(dateOfDayNumber);
const someDays = fc.integer({ min: 1, max: 80 });

describe('Working days (5.2)', () => {
  it.each([
    ['W01', '2026-11-23', 3, '2026-11-26'],
    ["W02, over St Andrew's Day, which is no holiday here", '2026-11-23', 5, '2026-11-30'],
    ['W03', '2026-11-23', 10, '2026-12-07'],
    ['W05, over Christmas', '2026-12-23', 3, '2026-12-30'],
    ['W07, over Easter', '2026-04-02', 5, '2026-04-13'],
    ['W08, over the Jubilee', '2022-06-01', 3, '2022-06-08'],
    ['W09, over the State Funeral', '2022-09-16', 1, '2022-09-20'],
    ['W11, over the moved Early May holiday', '2020-05-07', 2, '2020-05-12'],
    ['W12, onto its old day, which is a working day', '2020-05-01', 1, '2020-05-04'],
    ['W13, from a Saturday', '2026-11-28', 3, '2026-12-02'],
    ['W14, over the old day of the Spring holiday of 2012', '2012-05-25', 2, '2012-05-29'],
    ['W16, over the turn of Christmas 2027', '2027-12-24', 1, '2027-12-29'],
    ['from a bank holiday', '2026-12-25', 1, '2026-12-29'],
    ['none: the day itself', '2026-11-28', 0, '2026-11-28'],
  ])('%s: %s and %i is %s', (_id, from, n, last) => {
    expect(counted(from, n)).toBe(last);
  });

  it('W18: the chain of Stockton from 23 November 2026, each step on its last day', () => {
    const received = '2026-11-23';
    const acknowledged = counted(received, 2);
    const contacted = counted(received, 2);
    const returned = counted(contacted, 10);
    const decided = counted(returned, 3);
    const met = counted(decided, 5);
    const outcome = counted(met, 2);
    const told = counted(met, 5);
    const appeal = counted(told, 10);
    expect([acknowledged, contacted, returned, decided, met, outcome, told, appeal]).toEqual([
      '2026-11-25',
      '2026-11-25',
      '2026-12-09',
      '2026-12-14',
      '2026-12-21',
      '2026-12-23',
      '2026-12-30',
      '2027-01-14',
    ]);
  });

  it('end on a working day, with exactly so many of them after the first day', () => {
    fc.assert(
      fc.property(aDay(), someDays, (from, n) => {
        const last = counted(from, n);
        expect(isWorkingDay(last)).toBe(true);
        const between = Array.from({ length: dayNumber(last) - dayNumber(from) }, (_, index) =>
          addDays(from, index + 1),
        );
        expect(between.filter(isWorkingDay)).toHaveLength(n);
      }),
    );
  });

  it('end later for more days, and never earlier for a later start', () => {
    fc.assert(
      fc.property(aDay(), someDays, (from, n) => {
        expect(counted(from, n + 1) > counted(from, n)).toBe(true);
        expect(counted(addDays(from, 1), n) >= counted(from, n)).toBe(true);
      }),
    );
  });

  it('may be counted in two steps', () => {
    fc.assert(
      fc.property(aDay(), someDays, (from, n) => {
        fc.pre(n > 1);
        expect(counted(counted(from, 1), n - 1)).toBe(counted(from, n));
      }),
    );
  });
});

describe('Where the list of bank holidays ends', () => {
  it('a count that needs a weekday beyond it cannot be made, and says which day and which list', () => {
    expect(addWorkingDays('2028-12-29', 1, ENGLAND_AND_WALES)).toEqual({
      ok: false,
      error: { code: 'BEYOND_HOLIDAY_DATA', date: '2029-01-01', from: '2012-01-01', to: '2028-12-31' },
    });
    expect(addWorkingDays('2011-12-29', 2, ENGLAND_AND_WALES)).toMatchObject({
      ok: false,
      error: { date: '2011-12-30' },
    });
  });

  it('a count up to its last day can be made, and one that steps over a weekend before its first', () => {
    expect(counted('2028-12-28', 1)).toBe('2028-12-29');
    expect(counted('2011-12-30', 1)).toBe('2012-01-03');
  });

  it('the first and the last day of a list belong to it', () => {
    const week = { version: 'week', from: '2026-11-24', to: '2026-11-25', holidays: [] };
    expect(addWorkingDays('2026-11-23', 2, week)).toEqual({ ok: true, value: '2026-11-25' });
    expect(addWorkingDays('2026-11-23', 3, week).ok).toBe(false);
    expect(addWorkingDays('2026-11-22', 1, week).ok).toBe(false);
  });

  it('nothing needs to be known to count no days', () => {
    expect(counted('2040-06-01', 0)).toBe('2040-06-01');
  });
});

describe('Our own cadence of reminders and chases', () => {
  const after = (from: LocalDate, n: number): LocalDate => workingDaysAfter(ENGLAND_AND_WALES, from, n);
  const before = (from: LocalDate, n: number): LocalDate => workingDaysBefore(ENGLAND_AND_WALES, from, n);

  it('counts as the law counts while the list reaches', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: 0, max: 80 }), (from, n) => {
        expect(after(from, n)).toBe(counted(from, n));
      }),
    );
  });

  it('counts back to the day from which counting forward would come to the same working day', () => {
    fc.assert(
      fc.property(aDay(), someDays, (from, n) => {
        fc.pre(from > '2012-06-01' && isWorkingDay(from));
        expect(after(before(from, n), n)).toBe(from);
        expect(isWorkingDay(before(from, n))).toBe(true);
      }),
    );
  });

  it('leaves out only weekends beyond the list', () => {
    expect(after('2028-12-29', 1)).toBe('2029-01-01');
    expect(before('2029-01-08', 6)).toBe('2028-12-29');
    expect(after('2030-12-24', 1)).toBe('2030-12-25');
  });

  it('stays where it is for no days', () => {
    expect([after('2026-11-28', 0), before('2026-11-28', 0)]).toEqual(['2026-11-28', '2026-11-28']);
  });
});
