import { by, REASON, itLists, storiesOf, type Act, type Row } from '../testing/story.js';
import { procedureInForce, reviewProcedure } from './index.js';

interface Settings {
  readonly pointOfContact?: string;
}

// Paragraphs of the law itself are given; this stream asks of them whether the draft may be published.
const procedure = reviewProcedure({
  guards: [
    { code: 'NO_POINT_OF_CONTACT', source: 's.104(3)', wording: 'Name a point of contact.' },
    {
      code: 'PERIOD_TOO_LONG',
      source: 's.105(4)',
      wording: 'The reporting period is {months} months; 12 is the most.',
    },
  ],
  check: (settings) => {
    const { pointOfContact } = settings as Settings;
    if (pointOfContact === undefined) return { blocks: [{ code: 'NO_POINT_OF_CONTACT' }], warnings: [] };
    return {
      blocks: pointOfContact === 'next year' ? [{ code: 'PERIOD_TOO_LONG', values: { months: 18 } }] : [],
      warnings: [],
    };
  },
});

const now = '2022-03-01T09:00:00.000Z';
const { accepted, given, itRefuses, process } = storiesOf(procedure, now);

const ADMINISTRATOR = by('ADMINISTRATOR');
const settings = { pointOfContact: 'Community Safety' };
const draft = (more: object = settings): Act => ['DraftProcedure', ADMINISTRATOR, { settings: more }];
const lpb = (on: string, more: object = {}): Act => [
  'ConsultLocalPolicingBody',
  ADMINISTRATOR,
  { body: 'local-policing-body', on, ...more },
];
const providers = (on: string, more: object = {}): Act => [
  'ConsultHousingProviders',
  ADMINISTRATOR,
  { providers: ['ned-homes'], on, ...more },
];
const publish = (more: object = {}, at = now): Act => [
  'PublishProcedure',
  ADMINISTRATOR,
  { effectiveFrom: '2022-04-01', publishedUrl: 'https://ned.example/case-review', ...more },
  { at },
];
const assess = (more: object = {}): Act => [
  'RecordEffectivenessReview',
  ADMINISTRATOR,
  { version: '1', on: '2022-03-01', revise: true, ...more },
];
const PUBLISHED = [draft(), publish()];

const ROWS: readonly Row[] = [
  [
    'DraftProcedure',
    'person: ADMINISTRATOR',
    'ProcedureDrafted',
    'reason optional, may be the first',
    's.104(2)',
    '',
    'Draft the review procedure',
  ],
  [
    'ConsultLocalPolicingBody',
    'person: ADMINISTRATOR',
    'LocalPolicingBodyConsulted',
    'reason optional',
    'Sch 4 para 1',
    'NOTHING_DRAFTED, NO_SUCH_DATE, DATE_IN_THE_FUTURE',
    'Record that the local policing body was consulted on the draft',
  ],
  [
    'ConsultHousingProviders',
    'person: ADMINISTRATOR',
    'HousingProvidersConsulted',
    'reason optional',
    'Sch 4 para 2',
    'NOTHING_DRAFTED, NO_SUCH_DATE, DATE_IN_THE_FUTURE',
    'Record that local providers of social housing were consulted on the draft',
  ],
  [
    'PublishProcedure',
    'person: ADMINISTRATOR',
    'ProcedurePublished',
    'reason optional, a decision',
    's.104(2)',
    'NOTHING_DRAFTED, NO_SUCH_DATE, NO_POINT_OF_CONTACT, PERIOD_TOO_LONG, NOT_PUBLISHED_ANYWHERE, NOT_AFTER_VERSION_IN_FORCE, EFFECTIVE_IN_THE_PAST',
    'Publish the draft as the next version of the procedure',
  ],
  [
    'RecordEffectivenessReview',
    'person: ADMINISTRATOR',
    'EffectivenessReviewRecorded',
    'reason optional',
    'Sch 4 para 4',
    'NO_SUCH_DATE, DATE_IN_THE_FUTURE, NO_SUCH_VERSION',
    'Record that the effectiveness of the procedure was assessed',
  ],
];

describe('What can be done about the review procedure', () => {
  itLists(procedure, ROWS);

  it('is this and nothing else; only a published procedure can be assessed', () => {
    const ANY = ['NOT_PUBLISHED', 'PUBLISHED'];
    expect(procedure.catalogue.map(({ name, states }) => [name, states])).toStrictEqual([
      ['DraftProcedure', ANY],
      ['ConsultLocalPolicingBody', ANY],
      ['ConsultHousingProviders', ANY],
      ['PublishProcedure', ANY],
      ['RecordEffectivenessReview', ['PUBLISHED']],
    ]);
    expect(new Set(procedure.catalogue.map(({ stage }) => stage))).toStrictEqual(
      new Set(['review-procedure']),
    );
    expect(procedure).toMatchObject({ type: 'procedure', label: 'Review procedure' });
    expect(procedure.stageOf).toStrictEqual({
      NOT_PUBLISHED: 'review-procedure',
      PUBLISHED: 'review-procedure',
    });
  });

  it('begins with nothing drafted, asked of nobody and published never', () => {
    expect(procedure.initial()).toStrictEqual({
      draft: null,
      lpbConsultedOn: null,
      providersConsultedOn: null,
      versions: [],
      effectivenessReviews: [],
    });
  });
});

describe('Who makes the review procedure is told', () => {
  itRefuses([
    ...[lpb('2022-02-20'), providers('2022-02-20'), publish()].map(
      (act) =>
        [
          `that there is no draft: ${act[0]}`,
          [],
          act,
          'NOTHING_DRAFTED',
          'NOT_NOW',
          null,
          's.104(2)',
          'There is no draft. Draft the procedure first: a published version is never changed, only followed by another.',
        ] as const,
    ),
    ...(
      [
        ['on', [draft()], lpb('2022-02-30')],
        ['on', [draft()], providers('2022-02-30')],
        ['effectiveFrom', [draft()], publish({ effectiveFrom: '2022-02-30' })],
        ['on', PUBLISHED, assess({ on: '2022-02-30' })],
      ] as const
    ).map(
      ([field, before, act]) =>
        [
          `that a date does not exist: ${act[0]}`,
          before,
          act,
          'NO_SUCH_DATE',
          'BAD_INPUT',
          field,
          'catalogue',
          '2022-02-30 is not a date. Write it as YYYY-MM-DD.',
        ] as const,
    ),
    ...(
      [
        [[draft()], lpb('2022-03-02')],
        [[draft()], providers('2022-03-02')],
        [PUBLISHED, assess({ on: '2022-03-02' })],
      ] as const
    ).map(
      ([before, act]) =>
        [
          `that it has not happened yet: ${act[0]}`,
          before,
          act,
          'DATE_IN_THE_FUTURE',
          'BAD_INPUT',
          'on',
          'catalogue',
          '2022-03-02 lies in the future. Record it when it has happened.',
        ] as const,
    ),
    [
      'what the law blocks the publication for',
      [draft({})],
      publish(),
      'NO_POINT_OF_CONTACT',
      'NOT_NOW',
      null,
      's.104(3)',
      'Name a point of contact.',
    ],
    [
      'what the law blocks the publication for, with the figures of the draft',
      [draft({ pointOfContact: 'next year' })],
      publish(),
      'PERIOD_TOO_LONG',
      'NOT_NOW',
      null,
      's.105(4)',
      'The reporting period is 18 months; 12 is the most.',
    ],
    [
      'that the public must find it somewhere',
      [draft()],
      publish({ publishedUrl: ' ' }),
      'NOT_PUBLISHED_ANYWHERE',
      'BAD_INPUT',
      'publishedUrl',
      's.104(2)',
      'The procedure must be published. Give the address of the page on which it stands.',
    ],
    [
      'that a version must follow the one before it',
      [...PUBLISHED, draft()],
      publish(),
      'NOT_AFTER_VERSION_IN_FORCE',
      'BAD_INPUT',
      'effectiveFrom',
      'product rule 2.10',
      'Version 1 took effect on 2022-04-01. A new version must take effect after it, so that each case has one.',
    ],
    [
      'that no later version takes effect in days that have passed',
      [...PUBLISHED, draft()],
      publish({ effectiveFrom: '2022-05-01' }, '2022-05-02T09:00:00.000Z'),
      'EFFECTIVE_IN_THE_PAST',
      'BAD_INPUT',
      'effectiveFrom',
      'product rule 2.10',
      'A later version cannot take effect before today (2022-05-02): cases of those days are pinned to the version in force then.',
    ],
    [
      'that there is no such version to assess',
      PUBLISHED,
      assess({ version: '2' }),
      'NO_SUCH_VERSION',
      'BAD_INPUT',
      'version',
      'Sch 4 para 4',
      'There is no published version 2 of the procedure.',
    ],
  ]);

  it('nothing where a later version takes effect today', () => {
    const today = publish({ effectiveFrom: '2022-05-02' }, '2022-05-02T09:00:00.000Z');
    expect(accepted(given(...PUBLISHED, draft()), today).events).toHaveLength(1);
  });
});

describe('What is recorded of the review procedure', () => {
  const findings = { sealed: 'views', commitment: 'c' };
  it.each([
    [draft(), [], 'ProcedureDrafted', 's.104(2)', { settings }],
    [
      lpb('2022-02-20', { views: findings }),
      [draft()],
      'LocalPolicingBodyConsulted',
      'Sch 4 para 1',
      { body: 'local-policing-body', on: '2022-02-20', views: findings },
    ],
    [
      lpb('2022-02-20'),
      [draft()],
      'LocalPolicingBodyConsulted',
      'Sch 4 para 1',
      { body: 'local-policing-body', on: '2022-02-20', views: null },
    ],
    [
      providers('2022-02-20', { views: findings }),
      [draft()],
      'HousingProvidersConsulted',
      'Sch 4 para 2',
      { providers: ['ned-homes'], on: '2022-02-20', views: findings },
    ],
    [
      providers('2022-02-20'),
      [draft()],
      'HousingProvidersConsulted',
      'Sch 4 para 2',
      { providers: ['ned-homes'], on: '2022-02-20', views: null },
    ],
    [
      publish(),
      [draft(), lpb('2022-02-20'), providers('2022-02-21')],
      'ProcedurePublished',
      's.104(2)',
      {
        version: '1',
        effectiveFrom: '2022-04-01',
        publishedUrl: 'https://ned.example/case-review',
        settings: {
          ...settings,
          version: '1',
          effectiveFrom: '2022-04-01',
          publishedAt: now,
          publishedUrl: 'https://ned.example/case-review',
          consulted: { lpbOn: '2022-02-20', providersOn: '2022-02-21' },
        },
        warnings: [],
      },
    ],
    [
      assess({ findings }),
      PUBLISHED,
      'EffectivenessReviewRecorded',
      'Sch 4 para 4',
      { version: '1', on: '2022-03-01', revise: true, findings },
    ],
    [
      assess({ revise: false }),
      PUBLISHED,
      'EffectivenessReviewRecorded',
      'Sch 4 para 4',
      { version: '1', on: '2022-03-01', revise: false, findings: null },
    ],
  ] as readonly (readonly [Act, readonly Act[], string, string, object])[])(
    '%j, under the paragraph that asks for it',
    (act, before, type, authority, data) => {
      expect(accepted(given(...before), act)).toStrictEqual({
        events: [{ type, schema: 1, occurredAt: now, data, reason: REASON, authority }],
        warnings: [],
      });
    },
  );
});

describe('A case is pinned to the version that was in force', () => {
  it('which is the one that took effect last, in whatever order they were read', () => {
    const two = given(...PUBLISHED, draft(), publish({ effectiveFrom: '2023-01-01' }));
    for (const versions of [two.versions, two.versions.toReversed()])
      expect(procedureInForce({ ...two, versions }, '2023-05-01')?.version).toBe('2');
  });
});

describe('The engine', () => {
  it('owes nothing to the procedure, before it is published and after', () => {
    for (const state of [given(), given(...PUBLISHED)])
      expect(process(state, 'procedure/ned')).toMatchObject({ ended: true, owed: [] });
    expect(procedure.summary(given())).toMatchObject({ state: 'NOT_PUBLISHED', nextDue: null });
    expect(procedure.summary(given(...PUBLISHED))).toMatchObject({ state: 'PUBLISHED', nextDue: null });
  });
});
