import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { fieldsOf, isCleanText, toInstant, type Input } from './fields/index.js';
import { didYouMean } from './near.js';
import { badInput, Refused, type InputError } from './problem.js';

const REASON_MAX = 10_000;
const DEPTH_MAX = 12;

/** What was sent, if nothing is wrong with it: everything that is wrong is told at once. */
export interface Checked<T> {
  readonly value: T;
  readonly errors: readonly InputError[];
}

const right = <T>(value: T): Checked<T> => ({ value, errors: [] });

/** The input as its class declares it, or a refusal with the field, the rule and the way out. */
export function validated(input: Input, body: unknown): Record<string, unknown> {
  const { value, errors } = checkedBody(input, body);
  if (errors.length > 0) throw new Refused(badInput(errors));
  return value;
}

/**
 * The input without a key that was not declared. What comes back is plain JSON with text in Unicode's composed form,
 * so that equal texts are equal bytes.
 */
export function checkedBody(input: Input, body: unknown): Checked<Record<string, unknown>> {
  const errors = shapeErrors(body);
  if (errors.length > 0) return { value: {}, errors };
  const given = body as Record<string, unknown>;
  // class-validator knows a class only by its fields; one without any would be refused as unknown.
  if (fieldsOf(input).length === 0)
    return { value: {}, errors: Object.keys(given).map((field) => unknownField(field, field, [])) };
  const instance = plainToInstance(input, given, { exposeUnsetFields: false });
  const found = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  return found.length > 0
    ? { value: {}, errors: found.flatMap((error) => inputErrors(error, '')) }
    : right(declaredOnly(input, given));
}

/** Beside the fields of every command. */
const BESIDE = ['occurredAt', 'reason'];

const unknownField = (field: string, name: string, known: readonly string[]): InputError => ({
  field,
  rule: 'whitelistValidation',
  detail: `There is no field ${field}; leave it out.${didYouMean(name, known)}`,
});

/** Deep or strange objects are refused before any library looks into them. */
function shapeErrors(body: unknown): readonly InputError[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return [{ field: '', rule: 'isObject', detail: 'Send the fields of the command as one JSON object.' }];
  }
  const walk = (value: unknown, path: string, depth: number): readonly InputError[] => {
    if (depth > DEPTH_MAX)
      return [{ field: path, rule: 'maxDepth', detail: `${path} is nested too deeply.` }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return ['__proto__', 'constructor', 'prototype'].includes(key)
        ? [unknownField(at, key, [])]
        : walk(inner, at, depth + 1);
    });
  };
  return walk(body, '', 0).slice(0, 20);
}

function inputErrors(error: ValidationError, path: string): readonly InputError[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation'
      ? unknownField(field, error.property, [...knownBeside(error), ...(path === '' ? BESIDE : [])])
      : { field, rule, detail: sentence(field, error, message) },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => inputErrors(child, field))];
}

/** The fields that are declared where the unknown one stands. */
const knownBeside = ({ target }: ValidationError): readonly string[] =>
  fieldsOf((target ?? {}).constructor as Input).map(({ name }) => name);

/** A message says only what is wrong; one of class-validator's own begins with the name of the field. */
function sentence(field: string, { property, value }: ValidationError, message: string): string {
  if (value === undefined) return `${field} is missing; give it.`;
  const own = `${property} `;
  return `${field} ${message.startsWith(own) ? message.slice(own.length) : message}.`;
}

function declaredOnly(input: Input, body: Record<string, unknown>): Record<string, unknown> {
  const entries = fieldsOf(input).flatMap((field): [string, unknown][] => {
    const value = body[field.name];
    if (value === undefined || value === null) return [];
    if (field.part === undefined) return [[field.name, field.normalise?.(value) ?? normalised(value)]];
    const part = field.part();
    const inner = (one: unknown) => declaredOnly(part, one as Record<string, unknown>);
    return [[field.name, Array.isArray(value) ? value.map(inner) : inner(value)]];
  });
  return Object.fromEntries(entries);
}

const normalised = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC') : Array.isArray(value) ? value.map(normalised) : value;

/** The person's reason, where the rule asks for one. A way out always needs one. */
export function checkedReason(
  spec: CommandSpec,
  reason: unknown,
  required: boolean,
): Checked<string | undefined> {
  const wrong = (rule: string, detail: string) => ({
    value: undefined,
    errors: [{ field: 'reason', rule, detail }],
  });
  if (reason === undefined || reason === null) {
    if (required) return wrong('required', `${spec.name} needs a reason: say why, in your own words.`);
    return right(undefined);
  }
  if (typeof reason !== 'string' || !isCleanText(reason) || reason.trim() === '')
    return wrong('isText', 'reason must be text, without control characters.');
  if (reason.length > REASON_MAX)
    return wrong('maxLength', `reason must be at most ${REASON_MAX} characters long.`);
  return right(reason.normalize('NFC'));
}

/** When it happened in the world, where the person says so: a moment with its offset, and never in the future. */
export function checkedMoment(value: unknown, now: Instant): Checked<Instant | undefined> {
  const wrong = (rule: string, detail: string) => ({
    value: undefined,
    errors: [{ field: 'occurredAt', rule, detail }],
  });
  if (value === undefined || value === null) return right(undefined);
  const instant = toInstant(value);
  if (instant === null)
    return wrong('isMoment', 'occurredAt must be a moment with its offset, such as 2026-11-23T09:30:00Z.');
  return instant > now
    ? wrong('notInFuture', 'occurredAt lies in the future. Give the moment at which it happened.')
    : right(instant);
}
