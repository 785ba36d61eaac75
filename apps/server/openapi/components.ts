export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const text = { type: 'string' };
const nullableText = { type: ['string', 'null'] };
const whole = { type: 'integer', minimum: 0 };

const header = {
  reviewId: text,
  reference: nullableText,
  tenant: text,
  type: text,
  stage: text,
  nextDue: { type: ['string', 'null'], format: 'date' },
  version: whole,
};

const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});

const list = (items: object) => ({ type: 'array', items });

const warning = object({ code: text, detail: text, source: text });

const WORDS: Readonly<Record<number, string>> = {
  400: 'Something sent is not right: the field, the rule and the way out.',
  401: 'Sign in first.',
  403: 'Not for your role, or not yours, on a review that you may see.',
  404: 'There is no such review, or you may not see it.',
  409: 'Not lawful as the review stands.',
  412: 'The review has changed since you looked.',
  422: 'This key was used for another command.',
  428: 'A decision needs If-Match.',
  503: 'The ledger cannot be reached; nothing was recorded.',
};

export const problemResponses = (statuses: readonly number[]): Record<number, object> =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: WORDS[status] ?? 'A problem.',
        ...(status === 503 ? { headers: { 'Retry-After': { schema: whole } } } : {}),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );

export const components = () => ({
  securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  schemas: {
    Problem: object(
      {
        type: text,
        title: text,
        status: { type: 'integer' },
        code: text,
        detail: text,
        field: text,
        rule: text,
        source: text,
        instance: text,
        errors: list(object({ field: text, rule: text, detail: text })),
      },
      ['title', 'status', 'code', 'detail'],
    ),
    Accepted: object(
      {
        reviewId: text,
        version: whole,
        events: list(object({ type: text, version: whole })),
        warnings: list(warning),
      },
      ['version', 'events', 'warnings'],
    ),
    Begun: object({ reviewId: text, reference: nullableText, version: whole, warnings: list(warning) }),
    ReviewHeader: object(header),
    ReviewPage: object({ reviews: list(ref('ReviewHeader')), next: nullableText }),
    Review: {
      allOf: [ref('ReviewHeader')],
      type: 'object',
      description:
        'The parts of the case that you may read. A text that is not shown says why in `withheld`.',
      properties: { as: list(text), case: { type: 'object' }, deadlines: list({ type: 'object' }) },
    },
    Events: object({ events: list({ type: 'object' }) }),
    Deadlines: object({ reviewId: text, version: whole, now: text, deadlines: list({ type: 'object' }) }),
    Commands: object({
      version: whole,
      commands: list(
        object(
          {
            command: text,
            summary: text,
            stage: text,
            source: text,
            possible: { type: 'boolean' },
            decision: { type: 'boolean' },
            reason: { enum: ['required', 'optional', 'none'] },
            why: warning,
            input: { type: 'object' },
          },
          ['command', 'summary', 'possible', 'decision', 'reason'],
        ),
      ),
    }),
    Partnership: object({ id: text, kind: text, tenant: text, version: whole, state: { type: 'object' } }),
    Work: object({
      now: text,
      overdue: list({ type: 'object' }),
      due: list({ type: 'object' }),
      waiting: list({ type: 'object' }),
    }),
    S104Figures: object({
      applications: whole,
      thresholdNotMet: whole,
      reviewsCarriedOut: whole,
      reviewsWithRecommendations: whole,
    }),
  },
});
