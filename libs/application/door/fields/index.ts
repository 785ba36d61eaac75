export * from './part-fields.js';
export * from './text-fields.js';
export * from './value-fields.js';
export { fieldsOf, type FieldDeclaration, type Input, type Schema, type SealedUnder } from './field.js';
export { schemaOf } from './schema.js';
export * from './values.js';
export { wordsOf } from './words.js';
