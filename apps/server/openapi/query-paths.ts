import { schemaOf } from '#libs/application/door/fields/index.js';
import { ExportInput } from '#libs/application/queries/evidence/export.dto.js';
import { SearchInput } from '#libs/application/queries/search.dto.js';
import { UnmaskInput } from '#libs/application/queries/unmask.dto.js';
import { problemResponses, ref } from './components.js';

const query = (name: string, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
});

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the review.',
  schema: { type: 'string' },
};

const AS_OF = query(
  'asOf',
  'What was known: at a version such as 7, at the end of a London day, or at a moment such as 2026-11-23T09:30:00Z.',
);

const POINT = [
  AS_OF,
  query(
    'trueAt',
    'What was true, as the record tells it today: at the end of a London day, or at a moment. Not together with `asOf`.',
  ),
];

const AREA = query('tenant', 'The area, where it is not your own.');

const answers = (schema: string, description: string, problems: readonly number[]) => ({
  200: { description, content: { 'application/json': { schema: ref(schema) } } },
  ...problemResponses(problems),
});

interface Asked {
  readonly operationId: string;
  readonly summary: string;
  readonly schema: string;
  readonly parameters?: readonly object[];
  readonly problems?: readonly number[];
  readonly tag?: string;
}

const get = ({ operationId, summary, schema, parameters = [], problems = [], tag = 'Questions' }: Asked) => ({
  get: {
    operationId,
    tags: [tag],
    summary,
    parameters,
    responses: answers(schema, summary, [400, 401, ...problems, 429, 503]),
  },
});

/** Questions of which what is asked must not stand in an address. */
const post = (
  { operationId, summary, schema, parameters = [], problems = [], tag = 'Questions' }: Asked,
  body: { readonly schema: object; readonly example: object },
) => ({
  post: {
    operationId,
    tags: [tag],
    summary,
    parameters,
    requestBody: { required: true, content: { 'application/json': body } },
    responses: answers(schema, summary, [400, 401, ...problems, 413, 415, 429, 503]),
  },
});

const ofReview = (operationId: string, summary: string, schema: string, ...parameters: readonly object[]) =>
  get({ operationId, summary, schema, parameters: [ID, ...parameters], problems: [403, 404] });

const reviewPaths = (): Record<string, object> => ({
  '/reviews': get({
    operationId: 'listReviews',
    summary: 'The reviews that you may see, in order of reference',
    schema: 'ReviewPage',
    parameters: [
      query('type', 'e.g. community-trigger'),
      query('stage', 'A state such as ACTION_MONITORING, or its stage, such as action-monitoring.'),
      query('due', 'Something is due on this London date or before.'),
      query('reference', 'e.g. NED-CT-2023-001'),
      query('cursor', 'The `next` of the page before.'),
    ],
  }),
  '/reviews/search': post(
    {
      operationId: 'searchReviews',
      summary: 'Reviews in which somebody of a name is known; the name is never in an address',
      schema: 'Found',
    },
    {
      schema: schemaOf(SearchInput),
      example: { name: 'Jamie Penrose' },
    },
  ),
  '/reviews/{id}': ofReview(
    'showReview',
    'A review as you may see it, now, as it was known at an earlier version or moment, or as it was true then',
    'Review',
    ...POINT,
  ),
  '/reviews/{id}/in-words': ofReview(
    'reviewInWords',
    'The same for people to read: in words and London time, with what was not known then and who was a member',
    'ReviewInWords',
    ...POINT,
  ),
  '/reviews/{id}/unmask': post(
    {
      operationId: 'unmaskReview',
      summary: 'A review without redaction, for an auditor; the reason is logged',
      schema: 'Review',
      parameters: [ID],
      problems: [403, 404],
    },
    { schema: schemaOf(UnmaskInput), example: { reason: 'OMBUDSMAN', file: '23-015-369' } },
  ),
  '/reviews/{id}/export': {
    post: {
      operationId: 'exportReview',
      tags: ['Questions'],
      summary:
        'The evidence of a review as you may take it away: a ZIP file with proofs, documents and what checks it',
      description:
        'Holds what you may read of the review, and lists the rest as withheld. Each export is logged. Unpack it and run `node verify.mjs .` in the folder.',
      parameters: [ID],
      requestBody: {
        required: false,
        content: {
          'application/json': {
            schema: schemaOf(ExportInput),
            example: { reason: 'OMBUDSMAN', file: '23-015-369' },
          },
        },
      },
      responses: {
        200: {
          description: 'The evidence bundle.',
          content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
        },
        ...problemResponses([400, 401, 403, 404, 413, 415, 429, 503]),
      },
    },
  },
  '/reviews/{id}/events': ofReview('events', 'Who did what, when and why', 'Events'),
  '/reviews/{id}/decisions': ofReview(
    'decisions',
    'Why each decision came out as it did, of those on record now or by an earlier version or moment: rule, inputs with the events they came from, partial results, outcome',
    'Decisions',
    AS_OF,
  ),
  '/reviews/{id}/access-log': ofReview(
    'accesses',
    'Who looked at a review, exported it, or tried to and was refused',
    'Accesses',
  ),
  '/access-log': get({
    operationId: 'accessLog',
    summary: 'Who looked at what in an area, oldest first; for auditors and the data protection officer',
    schema: 'AccessLog',
    parameters: [AREA, query('from', 'Number of a line: the `next` of the page before.')],
    problems: [403],
  }),
  '/reviews/{id}/deadlines': ofReview('deadlines', 'What is due when, and by which source', 'Deadlines'),
  '/reviews/{id}/commands': ofReview('commands', 'What you may do now, and why not the rest', 'Commands'),
  '/reviews/{id}/verify': ofReview(
    'verify',
    'Whether what is stored of a review is what was recorded, and the first thing that is not',
    'Verification',
  ),
  '/reviews/{id}/compare': ofReview(
    'compare',
    'What changed between two versions or moments, or between what was known and what was true at one, in words, and by which act',
    'Comparison',
    query('from', 'A version, a London day or a moment. Needed, unless `on` is given.'),
    query('to', 'The same; left out: now.'),
    query('on', 'A London day or a moment: what was known then against what was true then. Alone.'),
  ),
});

const areaPaths = (): Record<string, object> => ({
  '/partnership/{kind}/{id}': get({
    operationId: 'partnership',
    summary: 'A procedure, the calendar or a series of tasking meetings as it stands',
    schema: 'Partnership',
    parameters: [
      { ...ID, name: 'kind', description: 'procedure, calendar or tasking' },
      { ...ID, description: 'e.g. the area' },
      AREA,
    ],
    problems: [404],
  }),
  '/verification': get({
    operationId: 'verification',
    summary: 'What the nightly verifications of an area found, the newest first',
    schema: 'VerificationReports',
    parameters: [AREA],
    problems: [403],
  }),
  '/work': get({
    operationId: 'work',
    summary: 'Your work: overdue, due within a week, waiting',
    schema: 'Work',
  }),
  '/statistics/s104': get({
    operationId: 's104',
    summary: 'The four figures of s.104(9) for a reporting period of at most twelve months',
    schema: 'S104Figures',
    parameters: [query('from', 'First day.', true), query('to', 'Last day.', true), AREA],
    problems: [403],
  }),
});

/** There only where the deployment runs on a rehearsal clock. */
const rehearsalPaths = (): Record<string, object> => ({
  '/rehearsal': get({
    operationId: 'rehearsal',
    summary: 'Where the rehearsal clock stands',
    schema: 'Clock',
    tag: 'Rehearsal',
  }),
  '/rehearsal/advance': post(
    {
      operationId: 'advance',
      summary: 'Lets time pass, with everything that would have happened by itself',
      schema: 'Clock',
      problems: [403, 409],
      tag: 'Rehearsal',
    },
    {
      schema: {
        type: 'object',
        properties: { to: { type: 'string', format: 'date-time' } },
        required: ['to'],
        additionalProperties: false,
      },
      example: { to: '2023-05-01T12:00:00+01:00' },
    },
  ),
});

/** What can be asked. Nothing in a review is changed by asking. */
export const queryPaths = (rehearsal: boolean): Record<string, object> => ({
  ...reviewPaths(),
  ...areaPaths(),
  ...(rehearsal ? rehearsalPaths() : {}),
});
