import fc from 'fast-check';
import { dayOf, inWords, isWhen, orderOf, parseInstant } from './instants.js';

describe('Moments', () => {
  it.each([
    ['2026-04-14T23:00:00Z', '2026-04-14T23:00:00.000Z'],
    ['2026-04-14T23:00Z', '2026-04-14T23:00:00.000Z'],
    ['2026-04-15T00:00:00+01:00', '2026-04-14T23:00:00.000Z'],
    ['2026-04-15T00:00:00+0100', '2026-04-14T23:00:00.000Z'],
    ['2026-12-31T23:30:00-05:30', '2027-01-01T05:00:00.000Z'],
    ['2026-04-14T09:05:07.5Z', '2026-04-14T09:05:07.500Z'],
    ['2026-04-14T09:05:07,123456789Z', '2026-04-14T09:05:07.123Z'],
    ['2026-04-14T23:59:59.999+14:00', '2026-04-14T09:59:59.999Z'],
    ['2026-04-14T00:00:00-14:59', '2026-04-14T14:59:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ['has no zone', '2026-04-14T23:00:00'],
    ['is a date only', '2026-04-14'],
    ['names no day that exists', '2026-02-30T10:00:00Z'],
    ['names an hour that does not exist', '2026-04-14T24:00:00Z'],
    ['names a minute that does not exist', '2026-04-14T23:60:00Z'],
    ['names a second that does not exist', '2026-04-14T23:00:60Z'],
    ['names a zone that does not exist', '2026-04-14T23:00:00+15:00'],
    ['names a zone with too many minutes', '2026-04-14T23:00:00+01:60'],
    ['has too many digits', '2026-04-14T23:00:00.1234567890Z'],
    ['has a fraction without digits', '2026-04-14T23:00:00.Z'],
    ['has something before it', 'x2026-04-14T23:00:00Z'],
    ['has something after it', '2026-04-14T23:00:00Zx'],
    ['has a one-digit hour', '2026-04-14T9:00:00Z'],
    ['falls before the year 1 in UTC', '0001-01-01T00:00:00+01:00'],
    ['falls after the year 9999 in UTC', '9999-12-31T23:30:00-01:00'],
    ['is empty', ''],
  ])('what %s is no moment', (_what, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('are read as the platform reads them, whatever the zone', () => {
    const anInstant = fc.date({
      min: new Date('1970-01-02T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const aZone = fc.tuple(
      fc.constantFrom('+', '-'),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 59 }),
    );
    fc.assert(
      fc.property(anInstant, aZone, (date, [sign, hours, minutes]) => {
        const zone = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const text = `${date.toISOString().slice(0, -1)}${zone}`;
        expect(parseInstant(text)).toBe(new Date(text).toISOString());
      }),
    );
  });

  it('are taken as they stand only in the one form in which text order is time order', () => {
    expect(isWhen('2026-04-14T23:00:00.000Z')).toBe(true);
    expect(isWhen('2026-04-14')).toBe(true);
    expect(isWhen('2026-04-14T23:00:00Z')).toBe(false);
    expect(isWhen('2026-02-30')).toBe(false);
    expect(isWhen('')).toBe(false);
  });

  it('have a London date; a date is its own', () => {
    expect(dayOf('2026-04-14T23:00:00.000Z')).toBe('2026-04-15');
    expect(dayOf('2026-04-14')).toBe('2026-04-14');
  });

  it('stand in one order with dates, of which each stands for the beginning of its day in London', () => {
    const inOrder = [
      '2026-04-14',
      '2026-04-14T09:00:00.000Z',
      '2026-04-14T22:59:59.999Z',
      '2026-04-15',
      '2026-04-14T23:00:00.000Z',
      '2026-04-15T09:00:00.000Z',
    ];
    expect([...inOrder].reverse().sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))).toEqual(inOrder);
  });

  it.each([
    ['2026-01-01', '1 January 2026'],
    ['2026-02-28', '28 February 2026'],
    ['2026-03-15', '15 March 2026'],
    ['2026-04-30', '30 April 2026'],
    ['2026-05-04', '4 May 2026'],
    ['2026-06-06', '6 June 2026'],
    ['2026-07-07', '7 July 2026'],
    ['2026-08-31', '31 August 2026'],
    ['2026-09-09', '9 September 2026'],
    ['2026-10-25', '25 October 2026'],
    ['2026-11-23', '23 November 2026'],
    ['0999-12-31', '31 December 999'],
  ])('%s is written %s for people', (date, words) => {
    expect(inWords(date)).toBe(words);
  });
});
