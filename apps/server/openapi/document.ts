import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { inWords } from '#libs/application/authorisation/index.js';
import { commandExample, commandSchema } from '#libs/application/door/command-schema.js';
import { isReview, specOf, type Entrance } from '#libs/application/door/entrance.js';
import { components, problemResponses, ref } from './components.js';
import { logPaths } from './log-paths.js';
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
  description:
    'The version of the review that you looked at, in quotation marks. Decisions and sign-offs need it (428).',
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

/** A command, and the kind of stream that it is sent to. */
interface Sendable {
  readonly entrance: Entrance;
  readonly spec: CommandSpec;
}

function body({ entrance, spec }: Sendable): { readonly schema: object; readonly example: object } {
  const declared = entrance.inputs[spec.name];
  if (declared === undefined) throw new Error(`${spec.name} has no declared input`);
  return { schema: commandSchema(spec, declared), example: commandExample(spec, declared) };
}

function operation(
  sendable: Sendable,
  parameters: readonly object[],
  created = false,
): Record<string, unknown> {
  const { entrance, spec } = sendable;
  return {
    operationId: `${entrance.rules.type}.${spec.name}`,
    tags: [entrance.rules.label],
    summary: spec.summary,
    description: describe(spec),
    parameters: [...parameters, KEY, ...(created ? [] : [ifMatch(spec.decision)])],
    requestBody: { required: true, content: { 'application/json': body(sendable) } },
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

/** Several kinds of review may have a command of one name, as PauseDeadline: one address, and each kind’s own body. */
function shared(name: string, kinds: readonly Sendable[], parameters: readonly object[]): object {
  const each = kinds.map((kind) => ({ ...kind, ...body(kind), own: operation(kind, parameters) }));
  const byKind = (value: (one: (typeof each)[number]) => unknown) =>
    Object.fromEntries(each.map((one) => [one.entrance.rules.type, value(one)]));
  const said = new Set(each.map(({ spec }) => spec.summary));
  return {
    ...each[0]?.own,
    operationId: `reviews.${name}`,
    tags: each.map(({ entrance }) => entrance.rules.label),
    summary: [...said].join('; '),
    description: each
      .map(({ entrance, spec }) => `**${entrance.rules.label}**\n\n${describe(spec)}`)
      .join('\n\n'),
    parameters: [...parameters, KEY, ifMatch(each.every(({ spec }) => spec.decision))],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { anyOf: each.map(({ schema, entrance }) => ({ title: entrance.rules.label, ...schema })) },
          examples: byKind(({ example, entrance }) => ({ summary: entrance.rules.label, value: example })),
        },
      },
    },
    'x-decision': byKind(({ spec }) => spec.decision),
    'x-reason': byKind(({ spec }) => spec.reason),
    'x-roles': byKind(({ spec }) => spec.roles),
    'x-states': byKind(({ spec }) => spec.states),
    'x-source': byKind(({ spec }) => spec.source),
  };
}

const sentTo = (entrance: Entrance): readonly Sendable[] =>
  entrance.rules.catalogue
    .filter((spec) => spec.by === 'person' || spec.wayOut === true)
    .map((spec) => ({ entrance, spec }));

function reviewCommandPaths(entrances: readonly Entrance[]): Record<string, object> {
  const parameters = [path('id', 'Id of the review.')];
  const sent = entrances.filter(isReview).flatMap(sentTo);
  return Object.fromEntries(
    sent.map(({ spec: { name } }) => {
      const kinds = sent.filter(({ spec }) => spec.name === name);
      const [only, ...others] = kinds;
      const post =
        only !== undefined && others.length === 0
          ? operation(only, parameters)
          : shared(name, kinds, parameters);
      return [`/reviews/{id}/commands/${name}`, { post }];
    }),
  );
}

function partnershipCommandPaths(entrance: Entrance): Record<string, object> {
  if (isReview(entrance)) return {};
  const parameters = [path('id', 'Id of the stream, e.g. the area.'), TENANT];
  return Object.fromEntries(
    sentTo(entrance).map((sendable) => [
      `/partnership/${entrance.rules.type}/{id}/commands/${sendable.spec.name}`,
      { post: operation(sendable, parameters) },
    ]),
  );
}

/** Ways in which a review begins. */
function beginningPaths(entrance: Entrance): Record<string, object> {
  return Object.fromEntries(
    Object.entries(entrance.beginnings).map(([at, name]) => {
      const spec = specOf(entrance, name);
      if (spec === undefined)
        throw new Error(`${entrance.rules.type} begins with ${name}, which it does not know`);
      const post = operation({ entrance, spec }, [TENANT], true);
      return [at, { post: { ...post, operationId: `${entrance.rules.type}.${name}.new` } }];
    }),
  );
}

/** OpenAPI 3.1, made from the catalogue and the input classes: there is nothing to keep in step by hand. */
export function openApiDocument(
  entrances: readonly Entrance[],
  version: string,
  { rehearsal, logs = false }: { readonly rehearsal: boolean; readonly logs?: boolean },
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
      ...entrances.filter((one) => sentTo(one).length > 0).map((entrance) => entrance.rules.label),
      'Questions',
      ...(logs ? ['Log'] : []),
      ...(rehearsal ? ['Rehearsal'] : []),
    ].map((name) => ({ name })),
    paths: Object.assign(
      {},
      ...entrances.map(beginningPaths),
      reviewCommandPaths(entrances),
      ...entrances.map(partnershipCommandPaths),
      queryPaths(rehearsal),
      logs ? logPaths() : {},
    ) as object,
    components: components(),
  };
}
