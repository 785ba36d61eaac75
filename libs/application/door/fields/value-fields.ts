import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { all, declared, optional, type Options } from './field.js';
import { isLocalDate, toInstant } from './values.js';

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
