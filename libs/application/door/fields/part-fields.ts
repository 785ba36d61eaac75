import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { all, declared, optional, type Input, type Options } from './field.js';

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
