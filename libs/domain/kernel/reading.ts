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

/**
 * The fields of one JSON object. Each question answers a value, or undefined and, where that is a fault, a problem;
 * `null` counts as left out.
 */
export interface Fields {
  /** All own fields as they were given. */
  readonly given: Readonly<Record<string, unknown>>;
  text(name: string): string | undefined;
  /** A text, a list of texts, or texts under names: reasons come in each of these shapes. */
  words(name: string): readonly string[] | undefined;
  flag(name: string): boolean | undefined;
  /** A whole number from 1. */
  count(name: string): number | undefined;
  /** A whole number within limits. */
  number(name: string, least: number, most: number): number | undefined;
  date(name: string): LocalDate | undefined;
  /** A London date, or a moment with its zone. */
  when(name: string): When | undefined;
  choice<T extends string>(name: string, values: readonly T[]): T | undefined;
  object(name: string): Fields | undefined;
  objects(name: string): readonly Fields[] | undefined;
  texts(name: string): readonly string[] | undefined;
  /** What was found, or a problem and `instead`, which nobody gets to see: with a problem nothing is answered. */
  required<T>(name: string, found: T | undefined, instead: T): T;
  wrong(name: string, code: string, detail: string): void;
}

/** One JSON value that is being read: its fields, all that was wrong with it, and what nobody asked for. */
export interface Reading {
  readonly fields: Fields;
  problems(): readonly Refusal[];
  ignored(): readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** The texts in a value that gives some, or null. */
function wordsIn(value: unknown): readonly string[] | null {
  if (isText(value)) return [value];
  const several = isObject(value) ? Object.values(value) : value;
  return isTexts(several) && several.length > 0 ? several : null;
}

interface Noted {
  readonly problems: Refusal[];
  /** What is known to be there and not asked for, object by object. */
  readonly unasked: (() => readonly string[])[];
}

/** Reads own fields only, so that nothing inherited or smuggled in as `__proto__` is ever taken for a setting. */
function fieldsOf(raw: unknown, path: string, source: string, noted: Noted): Fields {
  const given = isObject(raw) ? raw : {};
  const asked: string[] = [];
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const problem = (code: string, field: string, detail: string): void => {
    noted.problems.push(badInput(code, field, source, `${field}: ${detail}`));
  };
  const wrong = (name: string, code: string, detail: string): void => problem(code, at(name), detail);
  if (!isObject(raw)) problem('WRONG_TYPE', path || 'input', `must be a JSON object, not ${shown(raw)}.`);
  noted.unasked.push(() =>
    Object.keys(given)
      .filter((name) => !asked.includes(name))
      .map(at),
  );

  const value = (name: string): unknown => {
    asked.push(name);
    const found = Object.hasOwn(given, name) ? given[name] : undefined;
    return found === null ? undefined : found;
  };
  /** The value if it is of that kind; a problem if there is another. */
  const as = <T>(name: string, is: (found: unknown) => found is T, what: string): T | undefined => {
    const found = value(name);
    if (found === undefined || is(found)) return found;
    wrong(name, 'WRONG_TYPE', `must be ${what}, not ${shown(found)}.`);
    return undefined;
  };
  const isWhole =
    (least: number, most: number) =>
    (found: unknown): found is number =>
      Number.isInteger(found) && Number(found) >= least && Number(found) <= most;
  const number = (name: string, least: number, most: number): number | undefined =>
    as(name, isWhole(least, most), `a whole number from ${least} to ${most}`);
  const text = (name: string, what = 'a text that is not empty'): string | undefined =>
    as(name, isText, what);
  const noSuchDate = (name: string, found: string, wayOut: string): undefined =>
    void wrong(name, 'NO_SUCH_DATE', `${shown(found)} is ${wayOut}`);
  const nested = (found: unknown, name: string): Fields => fieldsOf(found, at(name), source, noted);

  return {
    given,
    text: (name) => text(name),
    words(name) {
      const found = value(name);
      const words = wordsIn(found);
      if (found !== undefined && words === null)
        wrong(name, 'WRONG_TYPE', `must be a text that is not empty, or a list of such texts.`);
      return words ?? undefined;
    },
    flag: (name) => as(name, (found) => typeof found === 'boolean', 'true or false'),
    count: (name) => number(name, 1, LARGEST),
    number,
    date(name) {
      const found = text(name, 'a date written YYYY-MM-DD');
      if (found === undefined || isLocalDate(found)) return found;
      return noSuchDate(
        name,
        found,
        'no date. Write a day that exists as YYYY-MM-DD, or leave it out if it is not known.',
      );
    },
    when(name) {
      const found = text(name, 'a London date or a moment');
      if (found === undefined || isLocalDate(found)) return found;
      const instant = parseInstant(found);
      if (instant !== null && isLocalDate(dayOf(instant))) return instant;
      return noSuchDate(
        name,
        found,
        'neither a London date (YYYY-MM-DD) nor a moment with its zone (2026-04-14T23:00:00Z).',
      );
    },
    choice<T extends string>(name: string, values: readonly T[]) {
      const isOne = (found: unknown): found is T => values.some((one) => one === found);
      return as(name, isOne, `one of ${values.join(', ')}`);
    },
    object(name) {
      const found = value(name);
      return found === undefined ? undefined : nested(found, name);
    },
    objects: (name) =>
      as(name, Array.isArray, 'a list')?.map((found: unknown, index) => nested(found, `${name}[${index}]`)),
    texts: (name) => as(name, isTexts, 'a list of texts'),
    required(name, found, instead) {
      if (found !== undefined) return found;
      // Of what is no object at all nothing is missing: it is another thing.
      if (isObject(raw) && value(name) === undefined) wrong(name, 'MISSING', 'is missing. Please give it.');
      return instead;
    },
    wrong,
  };
}

/** Reads a JSON value that somebody else made; `source` is the rule for which it is asked. */
export function readingOf(raw: unknown, source: string): Reading {
  const noted: Noted = { problems: [], unasked: [] };
  const fields = fieldsOf(raw, '', source, noted);
  return {
    fields,
    problems: () => [...noted.problems],
    ignored: () => noted.unasked.flatMap((names) => names()),
  };
}
