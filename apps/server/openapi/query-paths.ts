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

const get = (operationId: string, summary: string, parameters: readonly object[], schema: string) => ({
  get: {
    operationId,
    tags: ['Questions'],
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema: ref(schema) } } },
      ...problemResponses([400, 401, 404, 503]),
    },
  },
});

/** What can be asked. Nothing is changed by asking. */
export const queryPaths = (): Record<string, object> => ({
  '/reviews': get(
    'listReviews',
    'The reviews that you may see',
    [
      query('type', 'e.g. community-trigger'),
      query('stage', 'A state such as ACTION_MONITORING, or its stage, such as action-monitoring.'),
      query('due', 'Something is due on this London date or before.'),
      query('reference', 'e.g. NED-CT-2023-001'),
      query('cursor', 'The `next` of the page before.'),
    ],
    'ReviewPage',
  ),
  '/reviews/search': {
    post: {
      operationId: 'searchReviews',
      tags: ['Questions'],
      summary: 'Reviews in which somebody of a name is known; the name is never in a URL',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { name: { type: 'string', minLength: 2, maxLength: 200 } },
              required: ['name'],
            },
            example: { name: 'Jamie Penrose' },
          },
        },
      },
      responses: {
        200: { description: 'Found.', content: { 'application/json': { schema: ref('ReviewPage') } } },
        ...problemResponses([400, 401, 503]),
      },
    },
  },
  '/reviews/{id}': get(
    'showReview',
    'A review as you may see it, now or as it was known at an earlier version or moment',
    [ID, query('asOf', 'A version such as 7, or a moment such as 2026-11-23T09:30:00Z.')],
    'Review',
  ),
  '/reviews/{id}/events': get('events', 'Who did what, when and why', [ID], 'Events'),
  '/reviews/{id}/deadlines': get('deadlines', 'What is due when, and by which source', [ID], 'Deadlines'),
  '/reviews/{id}/commands': get('commands', 'What you may do now, and why not the rest', [ID], 'Commands'),
  '/partnership/{kind}/{id}': get(
    'partnership',
    'A procedure, the calendar or a series of tasking meetings as it stands',
    [
      { ...ID, name: 'kind', description: 'procedure, calendar or tasking' },
      { ...ID, description: 'e.g. the area' },
      query('tenant', 'The area, where it is not your own.'),
    ],
    'Partnership',
  ),
  '/work': get('work', 'Your work: overdue, due within a week, waiting', [], 'Work'),
  '/statistics/s104': get(
    's104',
    'The four figures of s.104(9) for a reporting period',
    [
      query('from', 'First day.', true),
      query('to', 'Last day.', true),
      query('tenant', 'The area, where it is not your own.'),
    ],
    'S104Figures',
  ),
});
