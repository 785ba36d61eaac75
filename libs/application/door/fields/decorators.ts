import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { all, declare, type FieldDeclaration, type Input, type Schema, type SealedUnder } from './field.js';
import { isCleanText, isLocalDate, toInstant } from './values.js';

interface Options {
  readonly optional?: boolean;
  /** What the person reads about the field in the documentation. */
  readonly about?: string;
}

const declared =
  (schema: Schema, options: Options, more: Partial<FieldDeclaration> = {}): PropertyDecorator =>
  (target, key) =>
    declare(target, {
      name: String(key),
      schema: options.about === undefined ? schema : { ...schema, description: options.about },
      optional: options.optional ?? false,
      ...more,
    });

const optional = (options: Options): PropertyDecorator[] => (options.optional === true ? [IsOptional()] : []);

const cleanText = (): PropertyDecorator =>
  ValidateBy({
    name: 'cleanText',
    validator: {
      validate: isCleanText,
      defaultMessage: () => 'must be text without control characters or broken letters',
    },
  });

interface TextOptions extends Options {
  readonly max?: number;
  readonly sealed?: SealedUnder;
}

/** Free text is always sealed: it may name anybody. `Code` is for the few words that are not free. */
const text = (options: TextOptions): PropertyDecorator => {
  const max = options.max ?? 10_000;
  return all(
    ...optional(options),
    cleanText(),
    MinLength(1, { message: 'must not be empty' }),
    MaxLength(max, { message: `must be at most ${max} characters long` }),
    declared(
      { type: 'string', minLength: 1, maxLength: max },
      options,
      options.sealed && { sealed: options.sealed },
    ),
  );
};

/** Free text about the case, sealed under the case's key because it may name several people. */
export const CaseText = (options: Options & { max?: number } = {}): PropertyDecorator =>
  text({ ...options, sealed: { subject: 'case' } });

/** A name, a contact or a text of one person, sealed under that person's key. */
export const PersonText = (idField: string, options: Options & { max?: number } = {}): PropertyDecorator =>
  text({ max: 500, ...options, sealed: { subject: 'person', idField } });

/** A person's name: sealed like any text of theirs, and found again through the tenant's blind index. */
export const PersonName = (idField: string, options: Options = {}): PropertyDecorator =>
  text({ max: 200, ...options, sealed: { subject: 'person', idField, indexed: true } });

/** A short word that names no person: a reference of a body, a rank, a web address of a published page. */
export const Code = (options: Options & { max?: number; pattern?: RegExp } = {}): PropertyDecorator =>
  all(
    ...optional(options),
    cleanText(),
    MinLength(1, { message: 'must not be empty' }),
    MaxLength(options.max ?? 200, { message: `must be at most ${options.max ?? 200} characters long` }),
    ...(options.pattern === undefined
      ? []
      : [Matches(options.pattern, { message: 'is not in the right form' })]),
    declared(
      {
        type: 'string',
        minLength: 1,
        maxLength: options.max ?? 200,
        ...(options.pattern === undefined ? {} : { pattern: options.pattern.source }),
      },
      options,
    ),
  );

const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/;

/** The random id of a person, a complaint or an action, or the readable id of an organisation. */
export const Id = (options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    Matches(ID, { message: 'must be an identifier as the system gave it' }),
    declared({ type: 'string', pattern: ID.source }, options),
  );

/** An id that the door gives when it is left out, the same for a repeated request. */
export const NewId = (options: Omit<Options, 'optional'> = {}): PropertyDecorator =>
  all(
    IsOptional(),
    Matches(ID, { message: 'must be an identifier as the system gave it' }),
    declared({ type: 'string', pattern: ID.source }, { ...options, optional: true }, { newId: true }),
  );

export const Ids = (options: Options & { min?: number } = {}): PropertyDecorator =>
  all(
    ...optional(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0, { message: `must name at least ${options.min ?? 0}` }),
    ArrayMaxSize(200, { message: 'must name at most 200' }),
    Matches(ID, { each: true, message: 'must hold identifiers as the system gave them' }),
    declared(
      {
        type: 'array',
        minItems: options.min ?? 0,
        maxItems: 200,
        items: { type: 'string', pattern: ID.source },
      },
      options,
    ),
  );

/** One of a few words. */
export const Choice = (values: readonly string[], options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    IsIn([...values], { message: `must be one of ${values.join(', ')}` }),
    declared({ type: 'string', enum: [...values] }, options),
  );

export const Choices = (
  values: readonly string[],
  options: Options & { min?: number } = {},
): PropertyDecorator =>
  all(
    ...optional(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0, { message: `must name at least ${options.min ?? 0}` }),
    ArrayMaxSize(200, { message: 'must name at most 200' }),
    IsIn([...values], { each: true, message: `must hold only ${values.join(', ')}` }),
    declared(
      {
        type: 'array',
        minItems: options.min ?? 0,
        maxItems: 200,
        items: { type: 'string', enum: [...values] },
      },
      options,
    ),
  );

export const Flag = (options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    IsBoolean({ message: 'must be true or false' }),
    declared({ type: 'boolean' }, options),
  );

export const Count = (options: Options & { min?: number; max?: number } = {}): PropertyDecorator => {
  const [min, max] = [options.min ?? 0, options.max ?? 100_000];
  return all(
    ...optional(options),
    IsInt({ message: 'must be a whole number' }),
    Min(min, { message: `must be at least ${min}` }),
    Max(max, { message: `must be at most ${max}` }),
    declared({ type: 'integer', minimum: min, maximum: max }, options),
  );
};

/** Whole numbers, as many as `size` says. */
export const Counts = (
  options: Options & { size: readonly [number, number]; min?: number; max?: number },
): PropertyDecorator => {
  const [min, max] = [options.min ?? 0, options.max ?? 100_000];
  const [fewest, most] = options.size;
  const size = `must hold ${fewest === most ? fewest : `${fewest} to ${most}`} numbers`;
  return all(
    ...optional(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(fewest, { message: size }),
    ArrayMaxSize(most, { message: size }),
    IsInt({ each: true, message: 'must hold whole numbers' }),
    Min(min, { each: true, message: `must hold numbers of at least ${min}` }),
    Max(max, { each: true, message: `must hold numbers of at most ${max}` }),
    declared(
      {
        type: 'array',
        minItems: fewest,
        maxItems: most,
        items: { type: 'integer', minimum: min, maximum: max },
      },
      options,
    ),
  );
};

/** A calendar date in Europe/London: the law counts in these. */
export const Day = (options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    ValidateBy({
      name: 'localDate',
      validator: { validate: isLocalDate, defaultMessage: () => 'must be a real date, such as 2026-11-23' },
    }),
    declared({ type: 'string', format: 'date' }, options),
  );

export const Moment = (options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    ValidateBy({
      name: 'moment',
      validator: {
        validate: (value: unknown) => toInstant(value) !== null,
        defaultMessage: () => 'must be a moment with its offset, such as 2026-11-23T09:30:00Z',
      },
    }),
    declared({ type: 'string', format: 'date-time' }, options, { normalise: toInstant }),
  );

/** A moment or a London date, where the person may know only the day. */
export const DayOrMoment = (options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    ValidateBy({
      name: 'dayOrMoment',
      validator: {
        validate: (value: unknown) => isLocalDate(value) || toInstant(value) !== null,
        defaultMessage: () => 'must be a date such as 2026-11-23 or a moment such as 2026-11-23T09:30:00Z',
      },
    }),
    declared(
      {
        anyOf: [
          { type: 'string', format: 'date' },
          { type: 'string', format: 'date-time' },
        ],
      },
      options,
      { normalise: (value) => (isLocalDate(value) ? value : toInstant(value)) },
    ),
  );

/** A group of fields. */
export const Part = (part: () => Input, options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    IsObject({ message: 'must be a group of fields' }),
    ValidateNested({ message: 'must be a group of fields' }),
    Type(part),
    declared({}, options, { part }),
  );

export const Parts = (
  part: () => Input,
  options: Options & { min?: number; max?: number } = {},
): PropertyDecorator =>
  all(
    ...optional(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0, { message: `must hold at least ${options.min ?? 0}` }),
    ArrayMaxSize(options.max ?? 200, { message: `must hold at most ${options.max ?? 200}` }),
    IsObject({ each: true, message: 'must hold groups of fields' }),
    ValidateNested({ each: true, message: 'must hold groups of fields' }),
    Type(part),
    declared({ type: 'array', minItems: options.min ?? 0, maxItems: options.max ?? 200 }, options, {
      part,
      list: true,
    }),
  );
