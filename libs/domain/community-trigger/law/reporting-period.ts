import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import { inWords } from '#libs/domain/kernel/instants.js';
import { lastDayBeginningWith } from '#libs/domain/kernel/months.js';
import { badInput } from '#libs/domain/kernel/reading.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** Chosen by the relevant bodies; first and last day both belong to it. */
export interface ReportingPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const SOURCE = 's.105(4)';

/** Why this cannot be a reporting period, or null: it lasts twelve months at most, beginning with its first day. */
export function periodProblem({ from, to }: ReportingPeriod): Refusal | null {
  for (const [field, date] of Object.entries({ from, to }))
    if (!isLocalDate(date))
      return badInput('NO_SUCH_DATE', field, SOURCE, `${field}: ${date} is no date. Write it as YYYY-MM-DD.`);
  if (to < from)
    return badInput(
      'PERIOD_REVERSED',
      'to',
      SOURCE,
      `The period ends on ${inWords(to)}, before it begins on ${inWords(from)}. Exchange the dates.`,
    );
  const last = lastDayBeginningWith(from, 12);
  return to <= last
    ? null
    : badInput(
        'PERIOD_TOO_LONG',
        'to',
        SOURCE,
        `A reporting period lasts twelve months at most: one that begins on ${inWords(from)} ends on ${inWords(last)} at the latest.`,
      );
}

export const inPeriod = (date: LocalDate, { from, to }: ReportingPeriod): boolean =>
  date >= from && date <= to;
