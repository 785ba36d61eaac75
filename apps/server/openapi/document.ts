import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { inWords } from '#libs/application/authorisation/index.js';
import { commandExample, commandSchema } from '#libs/application/door/command-schema.js';
import { specOf, type Entrance } from '#libs/application/door/entrance.js';
import { components, problemResponses, ref } from './components.js';
import { queryPaths } from './query-paths.js';

const ACCEPTED = { description: 'Recorded.', content: { 'application/json': { schema: ref('Accepted') } } };

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A new random id for each new command; the same one when you try again.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const ifMatch = (required: boolean) => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The version of the review that you looked at, in quotation marks.',
  schema: { type: 'string', pattern: '^"\\d+"$' },
  example: '"7"',
});

const path = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

const TENANT = {
  name: 'tenant',
  in: 'query',
  required: false,
  description: 'The area, where it is not your own.',
  schema: { type: 'string' },
};

/** Everything that a command's row in the catalogue says, for whoever writes a program against it. */
function describe(spec: CommandSpec): string {
  const guards = spec.guards.map((guard) => `- \`${guard.code}\` (${guard.source}): ${guard.wording}`);
  return [
    `${spec.summary}.`,
    `For the ${spec.roles.map(inWords).join(', ')}. Source: ${spec.source}.`,
    `Possible in: ${spec.states.join(', ')}.`,
    ...(spec.by === 'process'
      ? ['It follows by itself; a person may send it with a reason, where the law needs a way out.']
      : []),
    ...(guards.length === 0 ? [] : ['Refused with:', ...guards]),
  ].join('\n\n');
}

function operation(
  entrance: Entrance,
  spec: CommandSpec,
  parameters: readonly object[],
  created = false,
): object {
  const declared = entrance.inputs[spec.name];
  if (declared === undefined) throw new Error(`${spec.name} has no declared input`);
  const example = commandExample(spec, declared);
  return {
    operationId: `${entrance.rules.type}.${spec.name}`,
    tags: [entrance.rules.label],
    summary: spec.summary,
    description: describe(spec),
    parameters: [...parameters, KEY, ...(created ? [] : [ifMatch(spec.decision)])],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: commandSchema(spec, declared), example } },
    },
    responses: {
      ...(created
        ? { 201: { description: 'Recorded.', content: { 'application/json': { schema: ref('Begun') } } } }
        : { 200: ACCEPTED }),
      ...problemResponses(
        created
          ? [400, 401, 403, 409, 413, 415, 422, 429, 503]
          : [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503],
      ),
    },
    'x-decision': spec.decision,
    'x-reason': spec.reason,
    'x-roles': spec.roles,
    'x-states': spec.states,
    'x-source': spec.source,
  };
}

function commandPaths(entrance: Entrance): Record<string, object> {
  const kind = entrance.rules.type;
  const isReview = entrance.rules.referencePrefix !== null;
  const sent = entrance.rules.catalogue.filter((spec) => spec.by === 'person' || spec.wayOut === true);
  const parameters = isReview
    ? [path('id', 'Id of the review.')]
    : [path('id', 'Id of the stream, e.g. the area.'), TENANT];
  const prefix = isReview ? '/reviews/{id}/commands' : `/partnership/${kind}/{id}/commands`;
  return Object.fromEntries(
    sent.map((spec) => [`${prefix}/${spec.name}`, { post: operation(entrance, spec, parameters) }]),
  );
}

/** Ways in which a review begins. */
function beginningPaths(entrance: Entrance): Record<string, object> {
  return Object.fromEntries(
    Object.entries(entrance.beginnings).map(([at, name]) => {
      const spec = specOf(entrance, name);
      if (spec === undefined)
        throw new Error(`${entrance.rules.type} begins with ${name}, which it does not know`);
      const post = operation(entrance, spec, [TENANT], true);
      return [at, { post: { ...post, operationId: `${entrance.rules.type}.${name}.new` } }];
    }),
  );
}

/** OpenAPI 3.1, made from the catalogue and the input classes: there is nothing to keep in step by hand. */
export function openApiDocument(
  entrances: readonly Entrance[],
  version: string,
  { rehearsal }: { readonly rehearsal: boolean },
): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Safer Reviews',
      version,
      description: [
        'Statutory reviews for community safety partnerships. Every change is a command; every refusal says why and what to do.',
        'Send each command with a new random `Idempotency-Key`. Without one it is refused with 400. When an answer was lost, send the same command again with the same key: what was accepted is answered as it was then, however far the review has gone on; what was refused is decided afresh; another command under that key is refused with 422.',
        'Decisions and sign-offs need `If-Match` with the version that was looked at (428 without it, 412 if the review has moved on). Other commands may name a version; without one they are decided on the review as it stands.',
        'A review that you may not see is 404, whatever is asked about it; what your role does not include on a review that you may see is 403. Both are logged.',
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    tags: [
      ...entrances.map((entrance) => entrance.rules.label),
      'Questions',
      ...(rehearsal ? ['Rehearsal'] : []),
    ].map((name) => ({ name })),
    paths: Object.assign(
      {},
      ...entrances.map(beginningPaths),
      ...entrances.map(commandPaths),
      queryPaths(rehearsal),
    ) as object,
    components: components(),
  };
}
