import { dateOfDayNumber, dayNumber, isLocalDate, partsOf } from './dates.js';
import { londonDate } from './london.js';
import type { Instant, LocalDate } from './time.js';

/** A person rarely knows the minute of a telephone call: then the London date stands for it. */
export type When = Instant | LocalDate;

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/** What the form finds: all of it, but for seconds and their fraction, which may be left out. */
type Parts = readonly [string, string, string, string, string | undefined, string | undefined, string];

const two = (n: number): string => String(n).padStart(2, '0');

/** Minutes east of Greenwich, or null where there is no such zone. */
function minutesEast(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * The moment that a text names, in UTC, or null. The zone must be said: half past eleven at night may be tomorrow in
 * London. Digits beyond the millisecond are cut off.
 */
export function parseInstant(text: string): Instant | null {
  const found = FORM.exec(text);
  if (found === null) return null;
  const [, date, hour, minute, second = '00', fraction = '', zone] = found as unknown as Parts;
  const east = minutesEast(zone);
  const inRange = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (east === null || !inRange || !isLocalDate(date)) return null;
  const minutes = Number(hour) * 60 + Number(minute) - east;
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  const inUtc = dateOfDayNumber(dayNumber(date) + day);
  if (!isLocalDate(inUtc)) return null;
  return `${inUtc}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

const isInstant = (text: string): boolean => parseInstant(text) === text;

export const isWhen = (text: string): boolean => isLocalDate(text) || isInstant(text);

/** The London date of a moment, or the date itself. */
export const dayOf = (when: When): LocalDate => (when.length === 10 ? when : londonDate(when));

/** Puts dates and moments in one order: a date stands for the beginning of its day. */
export const orderOf = (when: When): string =>
  when.length === 10 ? `${when} 0` : `${dayOf(when)} 1 ${when}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As people write it: `15 March 2026`. */
export function inWords(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The same moment so many whole hours later. `at` is in UTC, as every instant is. */
export function hoursAfter(at: Instant, hours: number): Instant {
  const whole = Number(at.slice(11, 13)) + hours;
  const days = Math.floor(whole / 24);
  return `${dateOfDayNumber(dayNumber(at.slice(0, 10)) + days)}T${two(whole - days * 24)}${at.slice(13)}`;
}
