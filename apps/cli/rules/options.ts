import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { badInput } from '#libs/domain/kernel/reading.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

export type Option<T> = Result<T, readonly Refusal[]>;

export const refused = (code: string, field: string, source: string, detail: string) =>
  fail([badInput(code, field, source, detail)]);

export const dateOption = (field: string, typed: string, source: string): Option<LocalDate> =>
  isLocalDate(typed)
    ? succeed(typed)
    : refused(
        'NO_SUCH_DATE',
        field,
        source,
        `${field}: "${typed}" is no date. Write a day that exists as YYYY-MM-DD.`,
      );

/** No period in law or local procedure is longer, and every year then has four digits or is told apart from them. */
const MOST = 1_000_000;

export function countOption(field: string, typed: string, least: number, source: string): Option<number> {
  const n = /^\d+$/.test(typed) ? Number(typed) : -1;
  return n >= least && n <= MOST
    ? succeed(n)
    : refused(
        'WRONG_NUMBER',
        field,
        source,
        `${field}: "${typed}" is not a whole number from ${least} to ${MOST}. Write it in digits.`,
      );
}
