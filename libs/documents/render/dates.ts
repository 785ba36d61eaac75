import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const LONDON = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});

/** The weekday helps people who keep a wall calendar; figures alone are read the wrong way round. */
export function dateInWords(date: LocalDate): string {
  const part = Object.fromEntries(
    DAY.formatToParts(new Date(`${date}T12:00:00Z`)).map(({ type, value }) => [type, value]),
  );
  return `${part['weekday']} ${part['day']} ${part['month']} ${part['year']}`;
}

interface LondonTime {
  readonly date: LocalDate;
  readonly hour: number;
  readonly minute: number;
}

export function inLondon(at: Instant): LondonTime {
  const part = Object.fromEntries(LONDON.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    hour: Number(part['hour']),
    minute: Number(part['minute']),
  };
}

/** `2pm`, `10.30am`: as people say it, always in London. */
export function timeInWords(at: Instant): string {
  const { hour, minute } = inLondon(at);
  if (minute === 0 && hour === 12) return 'midday';
  const onTheClock = hour % 12 === 0 ? 12 : hour % 12;
  return `${onTheClock}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** People seldom know the minute of a telephone call: a report has an instant or only a London date. */
export const londonDateOf = (when: Instant | LocalDate): LocalDate =>
  when.length === 10 ? when : inLondon(when).date;
