import fc from 'fast-check';
import { addDays } from './dates.js';
import { LONDON_TIME_KNOWN_FROM, londonDate, startOfLondonDay } from './london.js';

/** The platform's own time zone data, which the law itself may not ask. */
const platform = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const platformDate = (instant: string): string => platform.format(new Date(instant));

const FIRST = Date.parse(`${LONDON_TIME_KNOWN_FROM}T00:00:00.000Z`);
const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('London dates (5.3)', () => {
  it.each([
    ['Z01', '2026-04-14T22:59:59.000Z', '2026-04-14'],
    ['Z02', '2026-04-14T23:00:00.000Z', '2026-04-15'],
    ['Z03', '2026-01-09T23:30:00.000Z', '2026-01-09'],
    ['Z05, the first 01:30', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['Z05, the second 01:30', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['before the clocks go forward', '2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['the moment at which they go forward', '2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['the night after that', '2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['the last night of summer time', '2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['the first night of winter', '2026-10-25T23:00:00.000Z', '2026-10-25'],
    ['the end of the year', '2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['the end of June', '2026-06-30T23:00:00.000Z', '2026-07-01'],
  ])('%s: %s is %s in London', (_id, instant, date) => {
    expect(londonDate(instant)).toBe(date);
  });

  it('the two half past ones of 25 October 2026 are told apart by their moment', () => {
    const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    expect([second, first].sort()).toEqual([first, second]);
  });

  it.each([
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins at %s, around the changes of the clock', (date, instant) => {
    expect(startOfLondonDay(date)).toBe(instant);
  });

  it('every day in the months in which clocks change, from 1968 to 2040, begins when the time zone database says', () => {
    for (let date = '1968-02-10'; date < '2040-11-05'; date = addDays(date, 1)) {
      if (date.slice(5) === '04-05') date = `${date.slice(0, 4)}-10-15`;
      if (date.slice(5) === '11-05') date = `${Number(date.slice(0, 4)) + 1}-02-10`;
      const start = startOfLondonDay(date);
      const before = instantOf(Date.parse(start) - 1);
      if (platformDate(start) !== date || platformDate(before) === date) throw new Error(`${date}: ${start}`);
      if (londonDate(start) !== date || londonDate(before) !== addDays(date, -1)) throw new Error(date);
    }
  });

  it('any moment from 1968 on has the date that the time zone database gives', () => {
    const moments = fc.integer({ min: FIRST, max: Date.parse('2100-01-01T00:00:00Z') }).map(instantOf);
    fc.assert(
      fc.property(moments, (instant) => {
        expect(londonDate(instant)).toBe(platformDate(instant));
      }),
      { numRuns: 1000 },
    );
  });

  it('before 1968 the clock is taken for Greenwich time, because its changes are not known here', () => {
    expect(londonDate('1967-07-01T23:30:00.000Z')).toBe('1967-07-01');
    expect(startOfLondonDay('1967-07-01')).toBe('1967-07-01T00:00:00.000Z');
    expect(londonDate('1968-07-01T23:30:00.000Z')).toBe('1968-07-02');
  });
});
