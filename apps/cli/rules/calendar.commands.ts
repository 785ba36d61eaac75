import { Command } from 'commander';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { inWords, parseInstant } from '#libs/domain/kernel/instants.js';
import { LONDON_TIME_KNOWN_FROM, londonDate } from '#libs/domain/kernel/london.js';
import { lastDayAfter, lastDayBeginningWith } from '#libs/domain/kernel/months.js';
import { succeed } from '#libs/domain/kernel/result.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { addWorkingDays } from '#libs/domain/kernel/working-days.js';
import { give, type Answer, type RulesConsole } from './answering.js';
import { countOption, dateOption, refused } from './options.js';

/** Asks for a day and a number, and counts from the one by the other. */
function counting(
  from: string,
  number: { readonly field: string; readonly typed: string; readonly least: number },
  source: string,
  count: (from: LocalDate, n: number) => Answer,
): Answer {
  const date = dateOption('--from', from, source);
  const n = countOption(number.field, number.typed, number.least, source);
  if (date.ok && n.ok) return count(date.value, n.value);
  return { ok: false, error: [date, n].flatMap((one) => (one.ok ? [] : one.error)) };
}

const WORKING_DAYS = 'product rule 4.2(3)';

function workingDays(from: string, days: string): Answer {
  return counting(from, { field: '--days', typed: days, least: 0 }, WORKING_DAYS, (date, n) => {
    const counted = addWorkingDays(date, n, ENGLAND_AND_WALES);
    if (counted.ok) return counted;
    const { from: first, to: last } = counted.error;
    return refused(
      'BEYOND_HOLIDAY_DATA',
      '--days',
      WORKING_DAYS,
      `--days: ${n} from ${inWords(date)} cannot be counted, because the list of bank holidays runs from ${inWords(first)} to ${inWords(last)}. Ask for days within it.`,
    );
  });
}

const months =
  (source: string, least: number, lastDay: (from: LocalDate, n: number) => LocalDate) =>
  (from: string, typed: string): Answer =>
    counting(from, { field: '--months', typed, least }, source, (date, n) => {
      const last = lastDay(date, n);
      return isLocalDate(last)
        ? succeed(last)
        : refused(
            'BEYOND_THE_CALENDAR',
            '--months',
            source,
            `--months: ${n} from ${inWords(date)} end after the year 9999. Ask for fewer.`,
          );
    });

const LONDON = 'product rule 4.2(6)';

function localDate(at: string): Answer {
  const instant = parseInstant(at);
  if (instant === null)
    return refused(
      'NO_SUCH_MOMENT',
      '--at',
      LONDON,
      `--at: "${at}" is no moment. Write date, time and zone, such as 2026-04-14T23:00:00Z: without its zone nobody can tell on which day it was in London.`,
    );
  const date = londonDate(instant);
  return instant >= LONDON_TIME_KNOWN_FROM && isLocalDate(date)
    ? succeed(date)
    : refused(
        'CLOCK_NOT_KNOWN',
        '--at',
        LONDON,
        `--at: how the London clock was set is known here from ${inWords(LONDON_TIME_KNOWN_FROM)} to the year 9999. Ask for a moment in between.`,
      );
}

interface From {
  readonly from: string;
}

/** The calendar of the law (4.2): each prints one date. */
export const calendarCommands = (io: RulesConsole): readonly Command[] => [
  new Command('working-days')
    .description('the day that lies so many working days after a day, which is not counted itself')
    .requiredOption('--from <date>', 'the day from which it runs')
    .requiredOption('--days <n>', 'how many working days')
    .action(({ from, days }: From & { days: string }) => give(workingDays(from, days), io)),
  new Command('months-beginning-with')
    .description('the last day of so many months beginning with a day, which is counted itself: s.104(11)')
    .requiredOption('--from <date>', 'the first day')
    .requiredOption('--months <n>', 'how many months')
    .action(({ from, months: n }: From & { months: string }) =>
      give(months('s.104(11)', 1, lastDayBeginningWith)(from, n), io),
    ),
  new Command('months-after')
    .description('the last day of so many months after a day, which is not counted itself')
    .requiredOption('--from <date>', 'the day after which it runs')
    .requiredOption('--months <n>', 'how many months')
    .action(({ from, months: n }: From & { months: string }) =>
      give(months('Dodds v Walker [1981] 1 WLR 1027', 0, lastDayAfter)(from, n), io),
    ),
  new Command('local-date')
    .description('the date on a London calendar at a moment')
    .requiredOption('--at <moment>', 'the moment, with its zone')
    .action(({ at }: { at: string }) => give(localDate(at), io)),
];
