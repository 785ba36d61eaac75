import { isLocalDate } from './dates.js';
import type { Refusal } from './decider.js';
import { dayOf, parseInstant, type When } from './instants.js';
import type { LocalDate } from './time.js';

/** What a reader says when it cannot use what it was given: the field, the rule and the way out. */
export const badInput = (code: string, field: string, source: string, detail: string): Refusal => ({
  code,
  detail,
  source,
  field,
  kind: 'BAD_INPUT',
});

/** Nothing that people count here is larger; and a year has four digits. */
const LARGEST = 1000;

/** The fields of one JSON object. Each question answers a value, or undefined and, where that is a fault, a problem. */
export interface Fields {
  readonly path: string;
  /** Is there anything under this name? `null` counts as left out. */
  has(name: string): boolean;
  text(name: string): string | undefined;
  requiredText(name: string): string;
  flag(name: string): boolean | undefined;
  /** A whole number from 1. */
  count(name: string): number | undefined;
  /** A whole number within limits. */
  number(name: string, least: number, most: number): number | undefined;
  date(name: string): LocalDate | undefined;
  /** A London date, or a moment with its zone. */
  requiredWhen(name: string): When;
  choice<T extends string>(name: string, values: readonly T[]): T | undefined;
  object(name: string): Fields | undefined;
  list(name: string): readonly unknown[] | undefined;
  wrong(name: string, code: string, detail: string): void;
  /** Fields that nobody asked for. */
  ignored(): readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Reads own fields only, so that nothing inherited or smuggled in as `__proto__` is ever taken for a setting. */
export function fieldsOf(raw: unknown, path: string, source: string, problems: Refusal[]): Fields {
  const object = isObject(raw) ? raw : {};
  const asked: string[] = [];
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const wrong = (name: string, code: string, detail: string): void => {
    problems.push(badInput(code, at(name), source, `${at(name)}: ${detail}`));
  };
  if (!isObject(raw))
    problems.push(
      badInput(
        'WRONG_TYPE',
        path || 'input',
        source,
        `${path || 'The input'} must be a JSON object, not ${shown(raw)}.`,
      ),
    );

  const value = (name: string): unknown => {
    asked.push(name);
    const found = Object.hasOwn(object, name) ? object[name] : undefined;
    return found === null ? undefined : found;
  };
  /** The value if it is of that kind; a problem if there is another. */
  const as = <T>(name: string, is: (found: unknown) => found is T, what: string): T | undefined => {
    const found = value(name);
    if (found === undefined || is(found)) return found;
    wrong(name, 'WRONG_TYPE', `must be ${what}, not ${shown(found)}.`);
    return undefined;
  };
  const isText = (found: unknown): found is string => typeof found === 'string' && found.trim() !== '';
  const isCount =
    (least: number, most: number) =>
    (found: unknown): found is number =>
      Number.isInteger(found) && Number(found) >= least && Number(found) <= most;
  const number = (name: string, least: number, most: number): number | undefined =>
    as(name, isCount(least, most), `a whole number from ${least} to ${most}`);

  return {
    path,
    has: (name) => value(name) !== undefined,
    text: (name) => as(name, isText, 'a text that is not empty'),
    requiredText(name) {
      const found = as(name, isText, 'a text that is not empty');
      if (found === undefined && value(name) === undefined)
        wrong(name, 'MISSING', 'is missing. Please give it.');
      return found ?? '';
    },
    flag: (name) => as(name, (found) => typeof found === 'boolean', 'true or false'),
    count: (name) => number(name, 1, LARGEST),
    number,
    date(name) {
      const found = as(name, isText, 'a date written YYYY-MM-DD');
      if (found === undefined || isLocalDate(found)) return found;
      wrong(
        name,
        'NO_SUCH_DATE',
        `${shown(found)} is no date. Write a day that exists as YYYY-MM-DD, or leave it out.`,
      );
      return undefined;
    },
    requiredWhen(name) {
      const found = as(name, isText, 'a London date or a moment');
      if (found === undefined) {
        if (value(name) === undefined)
          wrong(name, 'MISSING', 'is missing. Give a London date (YYYY-MM-DD) or a moment.');
        return '';
      }
      if (isLocalDate(found)) return found;
      const instant = parseInstant(found);
      if (instant !== null && isLocalDate(dayOf(instant))) return instant;
      wrong(
        name,
        'NO_SUCH_DATE',
        `${shown(found)} is neither a London date (YYYY-MM-DD) nor a moment with its zone (2026-04-14T23:00:00Z).`,
      );
      return '';
    },
    choice<T extends string>(name: string, values: readonly T[]) {
      const isOne = (found: unknown): found is T => values.some((one) => one === found);
      return as(name, isOne, `one of ${values.join(', ')}`);
    },
    object(name) {
      const found = value(name);
      return found === undefined ? undefined : fieldsOf(found, at(name), source, problems);
    },
    list: (name) => as(name, (found) => Array.isArray(found), 'a list'),
    wrong,
    ignored: () =>
      Object.keys(object)
        .filter((name) => !asked.includes(name))
        .map(at),
  };
}
