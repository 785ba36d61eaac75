import 'reflect-metadata';
import { IsOptional } from 'class-validator';

/** A piece of JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Under whose key a text is sealed: the case's, or that of the person whose id stands beside it, at the path `idField`. */
export type SealedUnder =
  | { readonly subject: 'case' }
  | { readonly subject: 'person'; readonly idField: string; readonly indexed?: boolean };

/** What is declared once about an input field: its schema, whether it may be left out, and whether it is sealed. */
export interface FieldDeclaration {
  readonly name: string;
  readonly schema: Schema;
  readonly optional: boolean;
  readonly sealed?: SealedUnder;
  /** The door fills it in when it is left out: a new identifier, derived from the command's id. */
  readonly newId?: boolean;
  /** The class of a nested part, once or as a list. */
  readonly part?: () => Input;
  readonly list?: boolean;
  /** Brings what may be written in several ways into the one that is recorded. */
  readonly normalise?: (value: unknown) => unknown;
}

/** The class that declares the input of a command, or a part of it. */
export type Input = new () => object;

const DECLARATIONS = Symbol('fields');

/** Inherited declarations come first, so that a shared base keeps its order in the documentation. */
export function fieldsOf(input: Input): readonly FieldDeclaration[] {
  return (Reflect.getMetadata(DECLARATIONS, input) as FieldDeclaration[] | undefined) ?? [];
}

export function declare(target: object, declaration: FieldDeclaration): void {
  const input = target.constructor as Input;
  const others = fieldsOf(input).filter((field) => field.name !== declaration.name);
  Reflect.defineMetadata(DECLARATIONS, [...others, declaration], input);
}

/** Several decorators as one. */
export const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

export interface Options {
  readonly optional?: boolean;
  /** What the person reads about the field in the documentation. */
  readonly about?: string;
}

export const declared =
  (schema: Schema, options: Options, more: Partial<FieldDeclaration> = {}): PropertyDecorator =>
  (target, key) =>
    declare(target, {
      name: String(key),
      schema: options.about === undefined ? schema : { ...schema, description: options.about },
      optional: options.optional ?? false,
      ...more,
    });

export const optional = (options: Options): PropertyDecorator[] =>
  options.optional === true ? [IsOptional()] : [];
