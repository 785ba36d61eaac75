import { addDays, dayNumber, isLocalDate, weekday } from './dates.js';
import { londonDate, startOfLondonDay } from './london.js';

describe('London dates (vectors 5.3)', () => {
  it.each([
    ['2026-04-14T22:59:59.000Z', '2026-04-14'],
    ['2026-04-14T23:00:00.000Z', '2026-04-15'],
    ['2026-01-09T23:30:00.000Z', '2026-01-09'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01'],
  ])('%s is %s in London', (instant, date) => {
    expect(londonDate(instant)).toBe(date);
  });

  it.each([
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins at %s, around the changes of the clock', (date, instant) => {
    expect(startOfLondonDay(date)).toBe(instant);
  });

  it('every day of twenty years begins on that day, and the instant before belongs to the day before', () => {
    for (let date = '2010-01-01'; date < '2030-01-01'; date = addDays(date, 1)) {
      const start = startOfLondonDay(date);
      expect(londonDate(start)).toBe(date);
      expect(londonDate(new Date(Date.parse(start) - 1).toISOString())).toBe(addDays(date, -1));
    }
  });
});

describe('plain dates', () => {
  it('count days as the calendar does, with leap years and centuries', () => {
    for (const date of ['1900-03-01', '2000-02-29', '2024-02-29', '2026-12-31', '2100-02-28', '1970-01-01'])
      expect(dayNumber(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('know Monday from Sunday, before and after 1970', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', ''])(
    '%p is no date',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
    },
  );

  it('29 February exists in a leap year', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
  });
});
