import { WITHHELD_BECAUSE } from '#libs/application/queries/open-sealed.js';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const text = { type: 'string' };
const nullableText = { type: ['string', 'null'] };
const moment = { type: 'string', format: 'date-time' };
const nullableMoment = { type: ['string', 'null'], format: 'date-time' };
const day = { type: 'string', format: 'date' };
const nullableDay = { type: ['string', 'null'], format: 'date' };
const whole = { type: 'integer', minimum: 0 };

const header = {
  reviewId: text,
  reference: nullableText,
  tenant: text,
  type: text,
  stage: { ...text, description: 'The state of the case, such as ACTION_MONITORING.' },
  nextDue: { ...nullableDay, description: 'The earliest date by which something is due from us.' },
  version: whole,
};

/** Everything that is there, and nothing besides: a field that is not described here would be a leak or a mistake. */
const object = (properties: object, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const list = (items: object) => ({ type: 'array', items });

const warning = object({ code: text, detail: text, source: text });
const committed = object({ type: text, version: whole });
const comparedPoint = object({
  version: whole,
  recordedAt: moment,
  basis: { enum: ['KNOWN', 'TRUE'] },
  inWords: text,
});

const eventLine = {
  type: text,
  version: { ...whole, description: 'In its stream.' },
  stream: { ...text, description: 'The stream that it is recorded in, where that is not the review’s own.' },
  occurredAt: moment,
  recordedAt: moment,
  by: { ...text, description: 'A role, or `process`.' },
  what: { ...text, description: 'What happened, in words that go on after "because".' },
  who: {
    description: 'Null: the engine, by itself.',
    anyOf: [
      object({
        role: text,
        roleInWords: text,
        person: text,
        organisation: nullableText,
        organisationName: nullableText,
        onBehalfOf: nullableText,
      }),
      { type: 'null' },
    ],
  },
  authority: { ...nullableText, description: 'Statute, guidance or local rule.' },
};

const eventLineObject = object(eventLine, ['stream']);

const withheld = object({ withheld: { enum: WITHHELD_BECAUSE } });
const causeObject = object(
  {
    ...eventLine,
    reason: {
      description: 'Why, in the words of who did it, where you may read them; null: none was given.',
      anyOf: [text, withheld, { type: 'null' }],
    },
  },
  ['stream'],
);
const cause = { anyOf: [causeObject, { type: 'null' }] };

const rectification = object({
  id: text,
  event: { ...whole, description: 'Version of the event that says it wrongly.' },
  field: text,
  path: { ...nullableText, description: 'Where it stands in the case, where it does.' },
  recorded: { description: 'What the event says there; null: nothing.' },
  before: { description: 'What stood until then: what was recorded, or what it was put right to before.' },
  correction: { description: 'What is right.' },
  at: moment,
  recordedAt: moment,
  position: { ...whole, description: 'In the order of everything that the area recorded.' },
  what: { ...text, description: 'The sentence, with who and why.' },
  because: causeObject,
});
const rectifications = {
  ...list(rectification),
  description: 'What was put right of people in it (UK GDPR Art 16), beside what was recorded.',
};

const linesOfEvents = { anyOf: [{ type: 'array', items: eventLineObject }, { type: 'null' }] };

/** There where a review is shown as of an earlier time. */
const standing = object({
  basis: { enum: ['KNOWN', 'TRUE'], description: 'What was on record, or what had happened.' },
  at: moment,
  inWords: text,
  notes: { type: 'array', items: text, description: 'What to bear in mind when reading it.' },
  recordedLater: {
    ...linesOfEvents,
    description: 'Had happened by then and was recorded afterwards. Null for whoever does not read the log.',
  },
  correctedLater: { ...linesOfEvents, description: 'Set right afterwards what stood then.' },
  passedOver: { ...linesOfEvents, description: 'Dated later, yet recorded before something that is shown.' },
  withoutEffect: {
    ...linesOfEvents,
    description: 'Had happened, and builds on something that is dated later.',
  },
  rectifiedLater: {
    ...rectifications,
    description: 'What was on record then and put right of people afterwards (UK GDPR Art 16).',
  },
  datedLater: { ...whole, description: 'How many events on record are dated later.' },
});

const deadline = {
  id: { ...text, description: 'Row of table 4.1, such as AD5.' },
  key: text,
  what: text,
  kind: { enum: ['LAW', 'GUIDANCE', 'LOCAL'], description: 'Who set it.' },
  source: text,
  length: object({ n: whole, unit: text }),
  startedOn: day,
  startedBy: text,
  due: { ...day, description: 'It ends at midnight, London time, at the end of this day.' },
  lateFrom: moment,
  status: { enum: ['OPEN', 'PAUSED', 'MET', 'MET_LATE', 'MISSED', 'CANCELLED'] },
  calendarVersion: text,
  pausedOn: nullableDay,
  metAt: nullableMoment,
  lateReason: { enum: ['NOT_ASKED', 'ASKED', 'GIVEN'] },
  remindersSent: whole,
  lastWorkingDayBefore: day,
  pausedDays: whole,
  provisional: { const: true },
  moved: { const: true },
  late: { type: 'boolean' },
};

/** A text, or {"withheld": why}. */
const maybeShown = {
  anyOf: [text, withheld, { type: 'null' }],
};

const decision = object({
  decision: { ...text, description: 'The command by which it was made.' },
  summary: text,
  version: whole,
  events: list(committed),
  occurredAt: moment,
  recordedAt: moment,
  by: { ...text, description: 'In which role it was made, or process.' },
  actor: text,
  rule: object({
    name: text,
    source: text,
    rulesVersion: text,
    procedureVersion: nullableText,
    calendarVersion: text,
  }),
  given: { description: 'What was given with the command.' },
  inputs: list(
    object({
      what: text,
      value: { description: 'What the rule saw; null where it was not known.' },
      from: { anyOf: [committed, { type: 'null' }], description: 'The event that last changed it.' },
    }),
  ),
  results: list(
    object({ what: text, result: text, because: nullableText, source: nullableText, evidence: maybeShown }),
  ),
  checks: {
    ...list(object({ code: text, source: text })),
    description: 'Reasons for which it would have been refused; none of them held.',
  },
  outcome: text,
  because: { ...list(text), description: 'The very sentences that the people concerned were told.' },
  sources: list(text),
  reason: maybeShown,
  told: list(
    object({
      notice: text,
      template: text,
      source: text,
      status: text,
      deliveredAt: nullableMoment,
      sha256: { ...nullableText, description: 'Of the text that was sent.' },
      text: maybeShown,
    }),
  ),
});

const WORDS: Readonly<Record<number, string>> = {
  400: 'Something sent is not right: the field, the rule and the way out; every wrong field is listed.',
  401: 'Sign in first.',
  403: 'Not for your role, or not yours, on a review that you may see.',
  404: 'There is no such review, or you may not see it.',
  409: 'Not lawful as the review stands.',
  412: 'The review has changed since you looked.',
  413: 'Larger than 2 MB.',
  415: 'Not application/json.',
  422: 'This key was used for another command.',
  428: 'A decision needs If-Match.',
  429: 'Asked too often within a minute.',
  503: 'The ledger cannot be reached; nothing was recorded.',
};

const WAITS: readonly number[] = [429, 503];

export const problemResponses = (statuses: readonly number[]): Record<number, object> =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: WORDS[status] ?? 'A problem.',
        ...(WAITS.includes(status)
          ? { headers: { 'Retry-After': { description: 'Seconds.', schema: whole } } }
          : {}),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );

/** What verification came to. New kinds of checks bring new counts. */
const verified = (more: object = {}) =>
  object(
    {
      ...more,
      ok: { type: 'boolean' },
      events: whole,
      streams: whole,
      checked: { type: 'object', additionalProperties: whole },
      firstProblem: object({ tenant: text, stream: text, version: whole, what: text }),
    },
    ['firstProblem'],
  );

export const components = () => ({
  securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  schemas: {
    Problem: object(
      {
        type: text,
        title: text,
        status: { type: 'integer' },
        code: { ...text, description: 'Searchable and stable.' },
        detail: { ...text, description: 'The sentence for the person, with the way out.' },
        field: { ...text, description: 'What must change, where it is a field or header.' },
        rule: text,
        source: { ...text, description: 'Statute, guidance or product rule.' },
        instance: text,
        errors: list(object({ field: text, rule: text, detail: text })),
      },
      ['field', 'rule', 'source', 'instance', 'errors'],
    ),
    Accepted: object(
      { reviewId: text, id: text, version: whole, events: list(committed), warnings: list(warning) },
      ['reviewId', 'id'],
    ),
    Begun: object({ reviewId: text, reference: nullableText, version: whole, warnings: list(warning) }),
    ReviewHeader: object(header),
    ReviewPage: object({ reviews: list(ref('ReviewHeader')), next: nullableText }),
    Found: object({ reviews: list(ref('ReviewHeader')), more: { type: 'boolean' } }),
    Review: {
      ...object(
        {
          ...header,
          as: { ...list(text), description: 'The roles in which you see it.' },
          procedureVersion: nullableText,
          deadlines: list(ref('Deadline')),
          case: { type: 'object', additionalProperties: true },
          recordedAt: nullableMoment,
          stream: text,
          standing,
          rectifications,
        },
        ['standing', 'rectifications'],
      ),
      description:
        'The parts of the case that you may read. A text that is not shown stands as {"withheld": why}.',
    },
    Deadline: object(deadline, ['pausedDays', 'provisional', 'moved']),
    Event: {
      type: 'object',
      description:
        'An event in its envelope by CloudEvents 1.0. The SHA-256 of a zero byte and the canonical form (RFC 8785) of everything but `hash` is `hash`.',
      properties: {
        specversion: { const: '1.0' },
        id: text,
        source: text,
        type: text,
        subject: text,
        time: { ...moment, description: 'When it happened in the world.' },
        data: { type: 'object' },
        streamversion: whole,
        position: whole,
        recordedat: { ...moment, description: 'When it came to the record.' },
        actor: text,
        actorrole: text,
        authority: text,
        command: text,
        commandid: text,
        prevhash: text,
        hash: text,
      },
      required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data', 'streamversion', 'hash'],
    },
    Events: object({ events: list(ref('Event')) }),
    Decision: decision,
    Decisions: object(
      {
        reviewId: text,
        reference: nullableText,
        version: whole,
        decisions: list(ref('Decision')),
        standing,
      },
      ['standing'],
    ),
    AccessLine: object({
      number: whole,
      at: moment,
      kind: {
        enum: [
          'REFUSED',
          'SENSITIVE_READ',
          'SEARCH',
          'EXPORTED',
          'BREAK_GLASS',
          'SIGN_IN',
          'SIGN_OUT',
          'SIGN_IN_FAILED',
        ],
      },
      person: { ...nullableText, description: 'Random id; null where nobody had signed in.' },
      reviewId: nullableText,
      what: nullableText,
      code: {
        ...nullableText,
        description: 'Code of a refusal, reason of a reading, or keyed hash of what was searched for.',
      },
      hash: { ...text, description: 'Of the line in the log’s own chain.' },
    }),
    AccessLog: object({
      tenant: text,
      lines: list(ref('AccessLine')),
      next: { anyOf: [whole, { type: 'null' }] },
    }),
    Accesses: object({ reviewId: text, lines: list(ref('AccessLine')) }),
    Deadlines: object({ reviewId: text, version: whole, now: moment, deadlines: list(ref('Deadline')) }),
    Comparison: object({
      reviewId: text,
      from: comparedPoint,
      to: comparedPoint,
      lines: {
        ...list(
          object({
            what: { ...text, description: 'The sentence, with its cause.' },
            details: list(text),
            paths: { ...list(text), description: 'The changes that it tells.' },
            because: cause,
            versions: { ...list(whole), description: 'Events in between that had a part in it.' },
          }),
        ),
        description: 'The list for people, in order of the events.',
      },
      changes: list(object({ path: text, before: {}, after: {}, what: text, because: cause })),
      events: list(eventLineObject),
    }),
    ReviewInWords: object({
      ...header,
      title: text,
      point: { ...text, description: 'As of when, in words.' },
      standing: { anyOf: [standing, { type: 'null' }] },
      stageInWords: text,
      nextDueInWords: nullableText,
      deadlines: list(
        object({
          key: text,
          name: text,
          due: day,
          dueInWords: text,
          state: { ...text, description: 'What had become of it by then, in words.' },
          late: { type: 'boolean' },
          source: text,
        }),
      ),
      members: {
        description: 'Who had a place in the case then. Null for whoever does not read the log.',
        anyOf: [
          list(
            object({
              role: text,
              roleInWords: text,
              person: nullableText,
              organisation: nullableText,
              organisationName: nullableText,
              until: nullableMoment,
            }),
          ),
          { type: 'null' },
        ],
      },
      sections: list(
        object({
          heading: text,
          entries: list(object({ heading: nullableText, lines: list(object({ label: text, value: text })) })),
        }),
      ),
      rectifications,
    }),
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
            decision: { type: 'boolean', description: 'If-Match must be sent.' },
            reason: { enum: ['required', 'optional', 'none'] },
            why: { ...warning, description: 'What stands against it, and the way out.' },
            input: { type: 'object', description: 'JSON Schema of what to send.' },
          },
          ['why', 'input'],
        ),
      ),
    }),
    Partnership: object({ id: text, kind: text, tenant: text, version: whole, state: { type: 'object' } }),
    Work: object({
      now: moment,
      overdue: list(ref('WorkItem')),
      due: list(ref('WorkItem')),
      waiting: list(ref('WorkItem')),
      tasks: list(ref('WorkTask')),
    }),
    WorkItem: object({ ...header, deadline: text, what: text, due: day, status: text, lateFrom: moment }),
    WorkTask: object({
      ...header,
      task: text,
      what: text,
      source: text,
      since: moment,
      command: text,
      data: {
        type: 'object',
        description: 'Send it back with the command, and what you found out beside it.',
      },
    }),
    Verification: verified(),
    VerificationReports: object({
      tenant: text,
      reports: list(verified({ endedAt: moment })),
    }),
    S104Figures: {
      type: 'object',
      description: 's.104(9)(a) to (d), and how they were counted.',
      properties: {
        applications: whole,
        thresholdNotMet: whole,
        reviewsCarriedOut: whole,
        reviewsWithRecommendations: whole,
      },
      required: ['applications', 'thresholdNotMet', 'reviewsCarriedOut', 'reviewsWithRecommendations'],
    },
    Clock: {
      type: 'object',
      properties: { now: moment, mode: { enum: ['wall', 'rehearsal'] } },
      required: ['now'],
    },
  },
});
