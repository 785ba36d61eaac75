import fc from 'fast-check';
import {
  addDays,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  isLocalDate,
  partsOf,
  weekday,
} from './dates.js';

const DAY = 86_400_000;
/** As the platform counts, which the law itself may not ask. */
const platformDate = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
/** From the year 1 to the year 9999. */
const aDayNumber = fc.integer({ min: -719_162, max: 2_932_896 });

describe('Plain dates', () => {
  it('are numbered as the platform numbers them, from the year 1 to 9999, both ways', () => {
    fc.assert(
      fc.property(aDayNumber, (days) => {
        const date = platformDate(days);
        expect(dateOfDayNumber(days)).toBe(date);
        expect(dayNumber(date)).toBe(days);
        expect(weekday(date)).toBe(new Date(days * DAY).getUTCDay() || 7);
        expect(isLocalDate(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('agree with the platform on every day of the four centuries after which the calendar repeats', () => {
    const last = dayNumber('2100-03-02');
    for (let days = dayNumber('1699-12-30'); days <= last; days += 1) {
      const date = platformDate(days);
      if (dateOfDayNumber(days) !== date || dayNumber(date) !== days || !isLocalDate(date))
        throw new Error(`Day ${days} is ${date}, not ${dateOfDayNumber(days)}.`);
    }
  });

  it.each(['0001-01-01', '1970-01-01', '2000-02-29', '9999-12-31'])('%s is a date', (date) => {
    expect(isLocalDate(date)).toBe(true);
    const { year, month, day } = partsOf(date);
    expect(dateOf(year, month, day)).toBe(date);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-32',
    '2026-01-00',
    '0000-01-01',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00:00Z',
    ' 2026-04-01',
    '10000-01-01',
    '2026-04-0a',
    '',
  ])('%p is no date', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it.each([
    [2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2028, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('the months of %i are as long as they are', (year, lengths) => {
    expect(lengths.map((_, index) => daysInMonth(year, index + 1))).toEqual(lengths);
  });

  it.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2100, 28],
  ])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('step over leap days and years, forwards and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2026-04-01', 183)).toBe('2026-10-01');
  });

  it('know Monday from Sunday, before and after 1970', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });
});
