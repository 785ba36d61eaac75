import fc from 'fast-check';
import { ageOn } from './ages.js';
import { addDays, dateOfDayNumber, dayNumber } from './dates.js';

describe('An age in completed years', () => {
  it.each([
    ['the day before the birthday', '2008-03-10', '2024-03-09', 15],
    ['on the birthday', '2008-03-10', '2024-03-10', 16],
    ['in a later month with an earlier day', '2008-03-10', '2024-04-01', 16],
    ['in an earlier month with a later day', '2008-03-10', '2024-02-28', 15],
    ['on the day of birth', '2008-03-10', '2008-03-10', 0],
    ['C03: born on a leap day, the day before', '2008-02-29', '2024-02-28', 15],
    ['C03: born on a leap day, on it', '2008-02-29', '2024-02-29', 16],
    ['born on a leap day, on 28 February of another year', '2008-02-29', '2025-02-28', 16],
    ['born on a leap day, on 1 March of another year', '2008-02-29', '2025-03-01', 17],
  ])('%s', (_when, born, on, age) => {
    expect(ageOn(born, on)).toBe(age);
  });

  it('never falls, and rises by one at most from one day to the next', () => {
    const aDay = fc
      .integer({ min: dayNumber('1920-01-01'), max: dayNumber('2026-12-31') })
      .map(dateOfDayNumber);
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 40_000 }), (born, days) => {
        const [today, tomorrow] = [addDays(born, days), addDays(born, days + 1)];
        expect([0, 1]).toContain(ageOn(born, tomorrow) - ageOn(born, today));
      }),
    );
  });
});
