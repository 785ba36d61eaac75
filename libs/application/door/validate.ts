import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { fieldsOf, isCleanText, type Input } from './fields/index.js';
import { badInput, Refused, type InputError } from './problem.js';

const REASON_MAX = 10_000;
const DEPTH_MAX = 12;

/**
 * The input as its class declares it, without a key that was not declared. Refuses with the field, the rule and the
 * way out. What comes back is plain JSON with text in Unicode's composed form, so that equal texts are equal bytes.
 */
export function validated(input: Input, body: unknown): Record<string, unknown> {
  const errors = shapeErrors(body);
  if (errors.length > 0) throw new Refused(badInput(errors));
  if (fieldsOf(input).length === 0) return noFields(body as Record<string, unknown>);
  const instance = plainToInstance(input, body, { exposeUnsetFields: false });
  const found = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (found.length > 0) throw new Refused(badInput(found.flatMap((error) => inputErrors(error, ''))));
  return declaredOnly(input, body as Record<string, unknown>);
}

/** class-validator knows a class only by its fields; one without any would be refused as unknown. */
function noFields(body: Record<string, unknown>): Record<string, unknown> {
  const [field] = Object.keys(body);
  if (field === undefined) return {};
  const detail = `There is no field ${field}; leave it out.`;
  throw new Refused(badInput([{ field, rule: 'whitelistValidation', detail }]));
}

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
        ? [{ field: at, rule: 'whitelistValidation', detail: `There is no field ${at}; leave it out.` }]
        : walk(inner, at, depth + 1);
    });
  };
  return walk(body, '', 0).slice(0, 20);
}

function inputErrors(error: ValidationError, path: string): readonly InputError[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    rule,
    detail:
      rule === 'whitelistValidation'
        ? `There is no field ${field}; leave it out.`
        : sentence(field, error, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => inputErrors(child, field))];
}

const sentence = (field: string, error: ValidationError, message: string): string =>
  error.value === undefined
    ? `${field} is missing; give it.`
    : `${field} ${message.replace(`${error.property} `, '')}.`;

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
export function validatedReason(spec: CommandSpec, reason: unknown, required: boolean): string | undefined {
  const wrong = (rule: string, detail: string) => new Refused(badInput([{ field: 'reason', rule, detail }]));
  if (reason === undefined || reason === null) {
    if (required) throw wrong('required', `${spec.name} needs a reason: say why, in your own words.`);
    return undefined;
  }
  if (typeof reason !== 'string' || !isCleanText(reason) || reason.trim() === '') {
    throw wrong('isText', 'reason must be text, without control characters.');
  }
  if (reason.length > REASON_MAX)
    throw wrong('maxLength', `reason must be at most ${REASON_MAX} characters long.`);
  return reason.normalize('NFC');
}
