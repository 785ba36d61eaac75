import { fieldsOf, type Input, type Schema } from './field.js';

/** The JSON Schema of an input class, as OpenAPI shows it and as a page's form could be made from it. */
export function schemaOf(input: Input): Schema {
  const fields = fieldsOf(input);
  const required = fields.filter((field) => !field.optional).map((field) => field.name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map((field) => {
        if (field.part === undefined) return [field.name, field.schema];
        const nested = schemaOf(field.part());
        return [
          field.name,
          field.list === true ? { ...field.schema, items: nested } : { ...nested, ...field.schema },
        ];
      }),
    ),
    ...(required.length === 0 ? {} : { required }),
  };
}
