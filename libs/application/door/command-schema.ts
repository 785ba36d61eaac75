import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { CommandInput } from './entrance.js';
import { schemaOf, type Schema } from './fields/index.js';

/** The JSON Schema of a command's body: its own fields, with `occurredAt` and `reason` beside them. */
export function commandSchema(spec: CommandSpec, declared: CommandInput): Schema {
  const own = schemaOf(declared.input) as { properties: object; required?: readonly string[] };
  const takesReason = spec.reason !== 'none';
  const required = [...(own.required ?? []), ...(spec.reason === 'required' ? ['reason'] : [])];
  return {
    ...own,
    properties: {
      ...own.properties,
      occurredAt: {
        type: 'string',
        format: 'date-time',
        description: 'When it happened. Left out: now. Never in the future.',
      },
      ...(takesReason
        ? {
            reason: {
              type: 'string',
              minLength: 1,
              maxLength: 10_000,
              description: 'Why, in your own words. Sealed.',
            },
          }
        : {}),
    },
    ...(required.length === 0 ? {} : { required }),
  };
}

/** The example of a command as it is sent. */
export const commandExample = (
  spec: CommandSpec,
  declared: CommandInput,
): Readonly<Record<string, unknown>> => ({
  ...declared.example,
  ...(spec.reason === 'required' || spec.wayOut === true
    ? { reason: 'For the reasons that the minutes set out.' }
    : {}),
});
