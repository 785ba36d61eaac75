import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, daysInMonth, partsOf } from './dates.js';
import { lastDayAfter, lastDayBeginningWith } from './months.js';

/** Any day of two centuries, leap days and ends of months among them. */
const aDay = () =>
  fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2099-12-31') }).map(dateOfDayNumber);
const someMonths = fc.integer({ min: 1, max: 240 });

describe('Months beginning with a day, which is counted itself (5.1, s.104(11))', () => {
  it.each([
    ['M01', '2026-03-15', 1, '2026-04-14'],
    ['M02', '2026-03-01', 1, '2026-03-31'],
    ['M03', '2026-01-31', 1, '2026-02-28'],
    ['M04', '2026-01-30', 1, '2026-02-28'],
    ['M06', '2026-01-28', 1, '2026-02-27'],
    ['M07, a leap year', '2028-01-31', 1, '2028-02-29'],
    ['M09', '2026-05-31', 1, '2026-06-30'],
    ['M10', '2026-02-28', 1, '2026-03-27'],
    ['M12', '2026-03-10', 6, '2026-09-09'],
    ['M13', '2026-08-31', 6, '2027-02-28'],
    ['M15', '2026-11-23', 6, '2027-05-22'],
    ['the day before the last of February', '2026-01-29', 1, '2026-02-28'],
    ['over the turn of the year', '2026-12-31', 1, '2027-01-30'],
    ['twelve months of a year', '2022-04-01', 12, '2023-03-31'],
    ['twelve months from a leap day', '2024-02-29', 12, '2025-02-28'],
    ['past the last year of four digits', '9999-12-15', 1, '10000-01-14'],
  ])('%s: from %s, %i ends on %s', (_id, from, n, last) => {
    expect(lastDayBeginningWith(from, n)).toBe(last);
  });

  it('are never shorter than what month arithmetic with one day taken off gives, and one day longer at most', () => {
    fc.assert(
      fc.property(aDay(), someMonths, (day, n) => {
        const shorter = addDays(lastDayAfter(day, n), -1);
        expect([shorter, addDays(shorter, 1)]).toContain(lastDayBeginningWith(day, n));
      }),
    );
  });

  it('end where the months after the day before end, unless that day or the day itself has no match', () => {
    fc.assert(
      fc.property(aDay(), someMonths, (day, n) => {
        const { year, month, day: number } = partsOf(day);
        fc.pre(number > 1 && number <= 28);
        expect(lastDayBeginningWith(day, n)).toBe(lastDayAfter(addDays(day, -1), n));
        expect(partsOf(lastDayBeginningWith(day, n))).toEqual({
          year: year + Math.floor((month - 1 + n) / 12),
          month: ((month - 1 + n) % 12) + 1,
          day: number - 1,
        });
      }),
    );
  });

  it('never end earlier for a later day', () => {
    fc.assert(
      fc.property(aDay(), someMonths, (day, n) => {
        expect(lastDayBeginningWith(addDays(day, 1), n) >= lastDayBeginningWith(day, n)).toBe(true);
      }),
    );
  });
});

describe('Months after a day, which is not counted itself (5.1, Dodds v Walker)', () => {
  it.each([
    ['M16, the facts of Dodds v Walker', '1978-09-30', 4, '1979-01-30'],
    ['M17', '2026-01-31', 1, '2026-02-28'],
    ['M18, a leap year', '2028-01-31', 1, '2028-02-29'],
    ['M19, on a Sunday: no roll-over', '2026-08-31', 6, '2027-02-28'],
    ['M21', '2028-02-29', 6, '2028-08-29'],
    ['M22', '2023-01-24', 1, '2023-02-24'],
    ['M24', '2026-11-23', 1, '2026-12-23'],
    ['from November into December', '2026-11-30', 1, '2026-12-30'],
    ['no month at all', '2026-11-23', 0, '2026-11-23'],
    ['past the last year of four digits', '9999-12-31', 2, '10000-02-29'],
  ])('%s: from %s, %i ends on %s', (_id, from, n, last) => {
    expect(lastDayAfter(from, n)).toBe(last);
  });

  it('end on the same number of a later month, or with a month that has no such day', () => {
    fc.assert(
      fc.property(aDay(), someMonths, (day, n) => {
        const [start, end] = [partsOf(day), partsOf(lastDayAfter(day, n))];
        expect((end.year - start.year) * 12 + end.month - start.month).toBe(n);
        expect(end.day).toBe(Math.min(start.day, daysInMonth(end.year, end.month)));
      }),
    );
  });

  it('may be counted in two steps from any day up to the 28th', () => {
    fc.assert(
      fc.property(aDay(), someMonths, someMonths, (day, n, m) => {
        fc.pre(partsOf(day).day <= 28);
        expect(lastDayAfter(lastDayAfter(day, n), m)).toBe(lastDayAfter(day, n + m));
      }),
    );
  });
});
