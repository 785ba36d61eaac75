import Holidays from 'date-holidays';
import { ENGLAND_AND_WALES } from './bank-holidays.js';
import { withHolidays, type BankHoliday } from './calendar.js';
import { addDays, weekday } from './dates.js';

const { from, to, holidays, version } = ENGLAND_AND_WALES;
const YEARS = Array.from({ length: 17 }, (_, index) => 2012 + index);
const inYear = (year: number): readonly BankHoliday[] =>
  holidays.filter(({ date }) => date.startsWith(String(year)));
const titled = (year: number, title: string): readonly string[] =>
  inYear(year)
    .filter((one) => one.title.startsWith(title))
    .map(({ date }) => date);

/** Another publisher's reckoning of England; weekend days beside their substitutes make no difference here. */
const elsewhere = new Holidays('GB', 'ENG', { types: ['public'] });
const weekdaysElsewhere = (year: number): readonly string[] =>
  [
    ...new Set(
      elsewhere
        .getHolidays(year)
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => weekday(date) <= 5),
    ),
  ].sort();

const EASTER_SUNDAY: Readonly<Record<number, string>> = Object.fromEntries(
  YEARS.map((year) => [
    year,
    new Holidays('GB', 'ENG', { types: ['observance'] })
      .getHolidays(year)
      .find(({ rule }) => rule === 'easter')
      ?.date.slice(0, 10) ?? '',
  ]),
);

describe('The list of bank holidays in England and Wales (4.3)', () => {
  it('covers 2012 to 2028 with 140 days in order, none twice, each a weekday', () => {
    expect([from, to, holidays.length, version]).toEqual([
      '2012-01-01',
      '2028-12-31',
      140,
      'gov.uk-2026-11-23',
    ]);
    const dates = holidays.map(({ date }) => date);
    expect([...new Set(dates)].sort()).toEqual(dates);
    expect(dates.filter((date) => weekday(date) > 5)).toEqual([]);
  });

  it.each(YEARS.filter((year) => year !== 2012))('%i agrees with another publisher', (year) => {
    expect(inYear(year).map(({ date }) => date)).toEqual(weekdaysElsewhere(year));
  });

  it('2012 agrees but for the moved Spring holiday, which that publisher has on its old day', () => {
    const here = inYear(2012).map(({ date }) => date);
    const there = weekdaysElsewhere(2012);
    expect(here.filter((date) => !there.includes(date))).toEqual(['2012-06-04']);
    expect(there.filter((date) => !here.includes(date))).toEqual(['2012-05-28']);
  });

  it.each(YEARS)('%i: Easter lies between Good Friday and Easter Monday', (year) => {
    const sunday = EASTER_SUNDAY[year] ?? '';
    expect(titled(year, 'Good Friday')).toEqual([addDays(sunday, -2)]);
    expect(titled(year, 'Easter Monday')).toEqual([addDays(sunday, 1)]);
  });

  it.each(YEARS)('%i: each of the eight days of every year is there once, by its name', (year) => {
    const usual = ['New Year’s Day', 'Good Friday', 'Easter Monday', 'Early May bank holiday'];
    for (const title of [
      ...usual,
      'Spring bank holiday',
      'Summer bank holiday',
      'Christmas Day',
      'Boxing Day',
    ])
      expect([title, titled(year, title)]).toEqual([title, [expect.any(String)]]);
    expect(titled(year, 'Early May bank holiday')[0]).toMatch(/-05-0[1-8]$/);
    expect(titled(year, 'Summer bank holiday')[0]).toMatch(/-08-(2[5-9]|3[01])$/);
    expect(weekday(titled(year, 'Summer bank holiday')[0] ?? '')).toBe(1);
  });

  it('has beyond those the days that were given once, and nothing else', () => {
    const eight =
      /^(New Year’s Day|Good Friday|Easter Monday|Early May bank holiday|Spring bank holiday|Summer bank holiday|Christmas Day|Boxing Day)$/;
    expect(holidays.filter(({ title }) => !eight.test(title))).toEqual([
      { date: '2012-06-05', title: 'Queen’s Diamond Jubilee', note: 'Extra bank holiday' },
      { date: '2020-05-08', title: 'Early May bank holiday (VE day)' },
      { date: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
      { date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
      { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
    ]);
  });

  it('marks a day as a substitute where the day itself fell on a weekend, and where it was moved in 2012', () => {
    const fixed = { 'New Year’s Day': '01-01', 'Christmas Day': '12-25', 'Boxing Day': '12-26' };
    const moved = holidays
      .filter(({ title, date }) =>
        Object.entries(fixed).some(([name, on]) => name === title && !date.endsWith(on)),
      )
      .map(({ date }) => date);
    const marked = holidays.filter(({ note }) => note === 'Substitute day').map(({ date }) => date);
    expect(marked).toEqual([...moved, '2012-06-04'].sort());
    expect(holidays.filter(({ note }) => note !== undefined && note !== 'Substitute day')).toHaveLength(1);
  });
});

describe('A day that is announced later (4.2 rule 8)', () => {
  const announced = { date: '2026-11-24', title: 'National day of mourning' };

  it('makes another version of the calendar with the day in its place', () => {
    const calendar = withHolidays(ENGLAND_AND_WALES, [announced]);
    expect(calendar.version).toBe('gov.uk-2026-11-23+1');
    const dates = calendar.holidays.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(calendar.holidays.filter((one) => !holidays.includes(one))).toEqual([announced]);
    expect([calendar.from, calendar.to]).toEqual([from, to]);
  });

  it('changes nothing, not even the version, where it is a holiday already', () => {
    expect(withHolidays(ENGLAND_AND_WALES, [{ date: '2026-12-25', title: 'Christmas' }])).toBe(
      ENGLAND_AND_WALES,
    );
    expect(withHolidays(ENGLAND_AND_WALES, [])).toBe(ENGLAND_AND_WALES);
  });

  it('counts only what is new', () => {
    const calendar = withHolidays(ENGLAND_AND_WALES, [
      { date: '2026-12-25', title: 'Christmas' },
      announced,
      { date: '2026-11-25', title: 'Second day of mourning' },
    ]);
    expect(calendar.version).toBe('gov.uk-2026-11-23+2');
    expect(calendar.holidays).toHaveLength(142);
  });
});
