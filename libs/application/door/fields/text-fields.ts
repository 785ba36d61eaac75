import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { all, declared, optional, type Options, type SealedUnder } from './field.js';
import { isCleanText, isLocalDate } from './values.js';

const cleanText = (each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'cleanText',
      validator: {
        validate: isCleanText,
        defaultMessage: () =>
          each
            ? 'must hold texts without control characters or broken letters'
            : 'must be text without control characters or broken letters',
      },
    },
    { each },
  );

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

type ListOptions = Options & { min?: number; max?: number; maxEach?: number };

const texts = (sealed: SealedUnder, options: ListOptions): PropertyDecorator => {
  const [min, max, maxEach] = [options.min ?? 0, options.max ?? 200, options.maxEach ?? 10_000];
  return all(
    ...optional(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(min, { message: `must hold at least ${min}` }),
    ArrayMaxSize(max, { message: `must hold at most ${max}` }),
    cleanText(true),
    MinLength(1, { each: true, message: 'must hold no empty text' }),
    MaxLength(maxEach, { each: true, message: `must hold texts of at most ${maxEach} characters` }),
    declared(
      {
        type: 'array',
        minItems: min,
        maxItems: max,
        items: { type: 'string', minLength: 1, maxLength: maxEach },
      },
      options,
      { sealed, list: true },
    ),
  );
};

/** Several free texts about the case, each sealed by itself. */
export const CaseTexts = (options: ListOptions = {}): PropertyDecorator =>
  texts({ subject: 'case' }, options);

/**
 * A name, a contact or a text of one person, sealed under that person's key. `idField`: the field beside it that holds
 * the person's id, or a path such as `otherPerson.person`.
 */
export const PersonText = (idField: string, options: Options & { max?: number } = {}): PropertyDecorator =>
  text({ max: 500, ...options, sealed: { subject: 'person', idField } });

/** A person's name: sealed like any text of theirs, and found again through the tenant's blind index. */
export const PersonName = (idField: string, options: Options = {}): PropertyDecorator =>
  text({ max: 200, ...options, sealed: { subject: 'person', idField, indexed: true } });

/** Several names of one person, each sealed by itself, and the person found again through any of them. */
export const PersonNames = (idField: string, options: Options & { max?: number } = {}): PropertyDecorator =>
  texts({ subject: 'person', idField, indexed: true }, { max: 20, maxEach: 200, ...options });

/** A date that says who somebody is, such as a birth date: checked like any date, and sealed under the person's key. */
export const PersonDay = (idField: string, options: Options = {}): PropertyDecorator =>
  all(
    ...optional(options),
    ValidateBy({
      name: 'localDate',
      validator: { validate: isLocalDate, defaultMessage: () => 'must be a real date, such as 1988-11-23' },
    }),
    declared({ type: 'string', format: 'date' }, options, { sealed: { subject: 'person', idField } }),
  );

/**
 * A short text about no person, as a web address of a published page or what a holiday is called. It is not sealed.
 * `form` says in words what `pattern` says to the machine, e.g. `a time such as 22:40`.
 */
export const Code = (
  options: Options & { max?: number; pattern?: RegExp; form?: string } = {},
): PropertyDecorator =>
  all(
    ...optional(options),
    cleanText(),
    MinLength(1, { message: 'must not be empty' }),
    MaxLength(options.max ?? 200, { message: `must be at most ${options.max ?? 200} characters long` }),
    ...(options.pattern === undefined
      ? []
      : [
          Matches(options.pattern, {
            message: options.form === undefined ? 'is not in the right form' : `must be ${options.form}`,
          }),
        ]),
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

const WORD = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;

/** One word in clear: how a report was made, which rank, which area. Whole sentences, and with them names, are sealed. */
export const Word = (options: Options & { max?: number } = {}): PropertyDecorator => {
  const max = options.max ?? 60;
  const message = 'must be one word, such as TELEPHONE or noise-at-night: it is not sealed';
  return all(
    ...optional(options),
    Matches(WORD, { message }),
    MaxLength(max, { message: `must be at most ${max} characters long` }),
    declared({ type: 'string', maxLength: max, pattern: WORD.source }, options),
  );
};

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
