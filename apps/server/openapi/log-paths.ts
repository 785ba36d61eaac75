import { problemResponses } from './components.js';

const TENANT = { name: 'tenant', in: 'path', required: true, description: 'The area, such as ned.', schema: { type: 'string' } };
const number = (name: string, description: string, required = false) => ({ name, in: 'query', required, description, schema: { type: 'integer', minimum: 1 } });

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 1 };
const moment = { type: 'string', format: 'date-time' };
const nullable = { type: ['string', 'null'] };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: object) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });
const json = (schema: object) => ({ 'application/json': { schema } });
const note = { 'text/plain': { schema: text, example: 'reviews.council.example/ned\n3\nAAAA…=\n\n— reviews.council.example/ned AAAA…=\n' } };

/** In the words that stand wherever somebody sees a proof: what it is worth, and what it is not. */
const WHAT_IT_PROVES = [
  'What this proves: once somebody outside has seen a checkpoint, nothing that it covers can be changed, removed, put in or put in another order without being found out, and an event can be shown to have been recorded by then.',
  'What it does not: that what was recorded is true, or that everything was recorded; and whoever holds the signing key can show another history to somebody who has seen no checkpoint before. That is what witnesses are for.',
].join('\n\n');

const open = (operationId: string, summary: string, parameters: readonly object[], content: object, description = WHAT_IT_PROVES) => ({
  get: {
    operationId,
    tags: ['Log'],
    summary,
    description,
    security: [],
    parameters: [TENANT, ...parameters],
    responses: { 200: { description: summary, content }, ...problemResponses([400, 404, 429, 503]) },
  },
});

const key = object({ key: { ...text, description: 'Name, id and public key in one word (C2SP signed-note).' }, from: moment, until: nullable });

/** The log of each area as a Merkle tree (RFC 9162), in the forms of c2sp.org. */
export const logPaths = (): Record<string, object> => ({
  '/log/{tenant}/checkpoint': open('latestCheckpoint', 'The newest signed checkpoint, with the cosignatures of witnesses (C2SP tlog-checkpoint)', [], note),
  '/log/{tenant}/checkpoints': open(
    'checkpoints',
    'Every signed checkpoint in order of size, a hundred at a time',
    [number('after', 'The `next` of the page before.')],
    json(object({ checkpoints: list(object({ size: whole, root: text, signedAt: moment, note: text })), next: { type: ['integer', 'null'] } })),
  ),
  '/log/{tenant}/keys': open(
    'logKeys',
    'The keys that sign the log and the witnesses that it knows, each since when and until when',
    [],
    json(
      object({
        origin: text,
        keys: list(object({ ...key.properties, handover: { ...nullable, description: 'The note, signed by both, by which the key before hands the log on.' } })),
        witnesses: list(key),
      }),
    ),
  ),
  '/log/{tenant}/consistency': open(
    'consistencyProof',
    'The proof that the log of `to` events begins with the log of `from` events (RFC 9162, 2.1.4)',
    [number('from', 'The earlier size.', true), number('to', 'The later size; left out: that of the newest checkpoint.')],
    json(object({ from: whole, to: whole, proof: list(text) })),
  ),
  '/log/{tenant}/cosignatures': {
    post: {
      operationId: 'cosign',
      tags: ['Log'],
      summary: 'The cosignature of a witness under a checkpoint (C2SP tlog-cosignature)',
      description: 'For witnesses that the area has let in; no sign-in: the signature says who it is. Checked, and kept for ever.',
      security: [],
      parameters: [TENANT],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: object({ size: whole, cosignature: text }), example: { size: 3, cosignature: '— council.example/witness AAAA…=' } } },
      },
      responses: { 201: { description: 'Kept.', content: json(object({ witness: text, cosignedAt: moment })) }, ...problemResponses([400, 404, 413, 415, 429, 503]) },
    },
  },
  '/log/{tenant}/proof': {
    get: {
      operationId: 'inclusionProof',
      tags: ['Log'],
      summary: 'The proof that an event stands in the log under a checkpoint (RFC 9162, 2.1.3)',
      description: `For whoever may read the log of the event’s review. The leaf is the event’s hash, its index the position less one.\n\n${WHAT_IT_PROVES}`,
      parameters: [
        TENANT,
        { name: 'event', in: 'query', required: false, description: 'The id of the event; or else its position.', schema: { type: 'string', format: 'uuid' } },
        number('position', 'Its place in the log, from 1.'),
        number('size', 'The size of a signed checkpoint; left out: the newest.'),
        { name: 'form', in: 'query', required: false, description: 'For the proof as one file, to be kept and checked years later (C2SP tlog-proof).', schema: { const: 'tlog-proof' } },
      ],
      responses: {
        200: {
          description: 'The proof.',
          content: {
            ...json(object({ position: whole, index: { type: 'integer', minimum: 0 }, size: whole, hash: text, root: text, proof: list(text), tlogProof: text })),
            'text/plain': { schema: text },
          },
        },
        ...problemResponses([400, 401, 403, 404, 429, 503]),
      },
    },
  },
});
