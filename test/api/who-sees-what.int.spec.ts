import { Client, type ExampleCase } from '#test/support/api-cases.js';
import {
  APPEALS,
  APPLICANT,
  CHAIR,
  COORDINATOR,
  DECIDER,
  HEALTH,
  personId,
  SPOC,
  untilMeeting,
  untilMonitoring,
} from '#test/support/api-stories.js';
import { openTestServer, type TestServer } from '#test/support/application.js';

const AUDITOR = 'auditor@audit.example';
const CSP_CHAIR = 'csp.chair@ned.example';
const MANAGER = 'manager@ned.example';
const SENIOR = 'senior.police@derbyshire.example';

/** Parts of a case, as table 6.1 divides it. */
const APPLICATION =
  'acknowledgedAt application assessments circulatedTo closure consent coordinator drafted informationClosedAt informationReopened links notices relevantBodies requests returns risk spoc support transfer';
const DECISION = 'appeal challengeReasons challenges computation decisions discretion lpb reconsideration';
const PAPERS =
  'chair conflicts declarations discretionaryReviews findings formerChairs meetings noRecommendations panel papers recommendations signedOffAt';
const PLAN = 'actions agendas evidence outcomeNotifiedAt planFinalisedAt taskingReviews victimConsultedAt';
const VICTIM = 'victimPart victimViews';

/** What is there of the case for each of them, part by part; nothing else may be. */
const SEEN: readonly (readonly [email: string, parts: string])[] = [
  [COORDINATOR, [APPLICATION, 'complaints', DECISION, PAPERS, PLAN, VICTIM].join(' ')],
  [DECIDER, [APPLICATION, 'complaints', DECISION, PAPERS, PLAN, VICTIM].join(' ')],
  [CHAIR, [APPLICATION, 'complaints', DECISION, PAPERS, PLAN, VICTIM].join(' ')],
  [APPEALS, [APPLICATION, 'complaints', DECISION, PAPERS, PLAN, VICTIM].join(' ')],
  [SPOC, [APPLICATION, 'complaints', DECISION, PLAN, VICTIM].join(' ')],
  [AUDITOR, [APPLICATION, 'complaints', DECISION, PAPERS, PLAN].join(' ')],
  [CSP_CHAIR, ['closure', DECISION, PAPERS, PLAN].join(' ')],
  [MANAGER, ['closure decisions', PLAN].join(' ')],
  [HEALTH, ['application closure complaints coordinator relevantBodies spoc', DECISION, PAPERS].join(' ')],
  [SENIOR, 'closure complaints decisions informationClosedAt notices requests returns'],
  [
    APPLICANT,
    [
      'acknowledgedAt application closure complaints consent coordinator decisions drafted informationClosedAt notices spoc support transfer',
      PLAN,
      VICTIM,
    ].join(' '),
  ],
];

describe('A case that has come as far as its action plan', () => {
  let server: TestServer;
  let client: Client;
  let one: ExampleCase;

  beforeAll(async () => {
    server = await openTestServer();
    client = await Client.of(server);
    one = await untilMeeting(client, '2026-12-03T10:00:00.000Z');
    await server.application.ledger.setRehearsalClock('2026-12-03T12:00:00.000Z');
    await untilMonitoring(one);
    await one.does(APPLICANT, 'RequestAppeal');
  });
  afterAll(() => server.close());

  const show = async (email: string) =>
    (await client.asks(email, '/reviews/{id}', `/reviews/${one.id}`)) as {
      case: Record<string, unknown>;
      deadlines: { id: string; key: string }[];
    };

  const logged = async () => {
    const lines = [];
    for await (const line of server.application.ledger.accessLog('ned')) lines.push(line);
    return lines;
  };

  it.each(SEEN)('shows %s their parts of it and no other', async (email, parts) => {
    const shown = await show(email);
    expect(Object.keys(shown.case).sort()).toEqual(parts.split(' ').sort());
  });

  it.each(SEEN.map(([email]) => email))(
    'answers every question of %s as the document describes it',
    async (email) => {
      const log = [COORDINATOR, AUDITOR, CSP_CHAIR].includes(email) ? 200 : 403;
      const at = `/reviews/${one.id}`;
      await client.asks(email, '/reviews', '/reviews');
      await client.asks(email, '/reviews/{id}', `${at}?asOf=3`);
      await client.asks(email, '/reviews/{id}/deadlines', `${at}/deadlines`);
      await client.asks(email, '/reviews/{id}/commands', `${at}/commands`);
      await client.asks(email, '/reviews/{id}/events', `${at}/events`, log);
      await client.asks(email, '/reviews/{id}/compare', `${at}/compare?from=1`, log);
      const reads = [SENIOR, APPLICANT, MANAGER].includes(email) ? 403 : 200;
      await client.asks(email, '/reviews/{id}/decisions', `${at}/decisions`, reads);
      await client.asks(email, '/work', '/work');
    },
  );

  it('shows an agency what it was asked and returned itself, and nothing of the others', async () => {
    const { case: shown } = await show(SENIOR);
    expect(shown['requests']).toMatchObject([
      { agency: 'derbyshire-police', questions: 'Which reports of noise do you hold since June?' },
    ]);
    expect(shown['returns']).toMatchObject([
      { agency: 'derbyshire-police', text: 'Two logs, both about noise at night.' },
    ]);
    for (const complaint of shown['complaints'] as { madeTo: string }[])
      expect(complaint.madeTo).toBe('derbyshire-police');
  });

  it('tells the applicant the result with its reasons, and the plan without its texts', async () => {
    const { case: shown } = await show(APPLICANT);
    expect(shown['decisions']).toMatchObject([
      {
        result: 'MET',
        complaints: expect.arrayContaining([expect.objectContaining({ status: 'QUALIFIES' })]),
      },
    ]);
    expect(JSON.stringify(shown['decisions'])).not.toContain('decidedBy');
    expect(shown['actions']).toMatchObject([{ text: { withheld: 'NOT_FOR_YOUR_ROLE' } }]);
  });

  it('gives each of them the dates that concern them', async () => {
    const dates = async (email: string) => (await show(email)).deadlines.map(({ id }) => id);
    expect(await dates(COORDINATOR)).toEqual(
      expect.arrayContaining(['AD1', 'AD4', 'AD5', 'AD8', 'AD9', 'ACTION']),
    );
    const promised = await dates(APPLICANT);
    expect(promised).toEqual(expect.arrayContaining(['AD1', 'AD5', 'AD8', 'AD9', 'ACTION']));
    expect(promised.filter((row) => ['AD3', 'AD4', 'AD10', 'AD11'].includes(row))).toEqual([]);
    expect((await show(SENIOR)).deadlines.map(({ key }) => key)).toEqual(['AD4/request-1']);
  });

  it('keeps names and texts from the panel, and everything but names from nobody who may read it', async () => {
    const panel = JSON.stringify(await show(HEALTH));
    expect(panel).not.toContain('Jamie Penrose');
    expect(panel).not.toContain('three in the morning');
    const chair = (await show(CHAIR)).case;
    expect(chair['application']).toMatchObject({ applicantName: 'Jamie Penrose' });
    expect(chair['returns']).toMatchObject([{ text: 'Two logs, both about noise at night.' }]);
  });

  it('logs every reading of what the victim said, and no reading of the rest', async () => {
    const before = (await logged()).length;
    await show(MANAGER);
    await show(HEALTH);
    await show(AUDITOR);
    expect((await logged()).length).toBe(before);
    await show(SPOC);
    expect((await logged()).at(-1)).toMatchObject({
      kind: 'SENSITIVE_READ',
      actor: `person/${personId(SPOC)}`,
      stream: `community-trigger/${one.id}`,
      what: 'victimPart victimViews',
    });
  });

  describe('for an auditor', () => {
    const unmask = async (email: string, body: object) => {
      const { status, body: answer } = await (
        await server.as(email)
      ).post(`/api/v1/reviews/${one.id}/unmask`, body);
      client.fits('post', '/reviews/{id}/unmask', status, answer);
      return { status, answer: answer as { case: Record<string, unknown>; field?: string } };
    };

    it('is redacted as long as no reason is given', async () => {
      const text = JSON.stringify(await show(AUDITOR));
      expect(text).not.toContain('Jamie Penrose');
      expect(text).not.toContain('I have not slept a Friday night since June.');
    });

    it('is open with a reason, which is logged before anything is shown', async () => {
      const { status, answer } = await unmask(AUDITOR, client.example('/reviews/{id}/unmask'));
      expect([status, answer.case['application'], answer.case['victimPart']]).toMatchObject([
        200,
        { applicantName: 'Jamie Penrose' },
        { statement: 'I have not slept a Friday night since June.' },
      ]);
      expect((await logged()).slice(-2)).toMatchObject([
        {
          kind: 'SENSITIVE_READ',
          what: 'unmask',
          code: 'OMBUDSMAN 23-015-369',
          actor: `person/${personId(AUDITOR)}`,
        },
        { kind: 'SENSITIVE_READ', what: 'victimPart victimViews' },
      ]);
    });

    it('is open as it was at an earlier version too', async () => {
      const { answer } = await unmask(AUDITOR, { reason: 'COMPLAINT', asOf: '1' });
      expect(answer).toMatchObject({ version: 1, case: { application: { applicantName: 'Jamie Penrose' } } });
    });

    it.each([
      {},
      { reason: '' },
      { reason: 'because I want to' },
      { reason: 'COURT', file: 'Jamie Penrose' },
    ])('stays redacted without a reason that may be logged: %j', async (body) => {
      const { status, answer } = await unmask(AUDITOR, body);
      expect([status, 'case' in answer]).toEqual([400, false]);
    });

    it('is unmasked by nobody else', async () => {
      for (const email of [COORDINATOR, MANAGER, CSP_CHAIR, HEALTH, APPLICANT])
        expect([email, (await unmask(email, { reason: 'COURT' })).status]).toEqual([email, 403]);
      expect((await unmask('coordinator@bolsover.example', { reason: 'COURT' })).status).toBe(404);
    });
  });

  describe('asked for its decisions', () => {
    interface Explained {
      readonly decision: string;
      readonly because: readonly string[];
      readonly reason: unknown;
      readonly given: Readonly<Record<string, unknown>>;
      readonly told: readonly {
        readonly template: string;
        readonly sha256: string;
        readonly text: unknown;
      }[];
    }
    const decisions = async (email: string) =>
      (
        (await client.asks(email, '/reviews/{id}/decisions', `/reviews/${one.id}/decisions`)) as unknown as {
          readonly decisions: readonly Explained[];
        }
      ).decisions;
    const decided = async (email: string) =>
      (await decisions(email)).find(({ decision }) => decision === 'DecideThreshold');

    it('gives the auditor the same sentences that the applicant gets', async () => {
      const { case: applicants } = await show(APPLICANT);
      const [told] = applicants['decisions'] as { complaints: { because: string }[] }[];
      const theirs = await decided(AUDITOR);
      expect(theirs?.because.length).toBeGreaterThan(0);
      expect(theirs?.because).toEqual(told?.complaints.map(({ because }) => because));
    });

    it('tells readers of the log of every decision, and others of what concerns them', async () => {
      const names = async (email: string) => (await decisions(email)).map(({ decision }) => decision);
      const all = await names(AUDITOR);
      expect(all).toEqual(
        expect.arrayContaining(['ComputeThreshold', 'DecideThreshold', 'AppointChair', 'SignOffReview']),
      );
      expect(await names(COORDINATOR)).toEqual(all);
      expect(await names(HEALTH)).toEqual(['ComputeThreshold', 'DecideThreshold']);
      expect(await names(DECIDER)).toEqual(expect.arrayContaining(['ComputeThreshold', 'DecideThreshold']));
    });
  });

  describe('compared with an earlier version', () => {
    interface Compared {
      readonly from: { version: number };
      readonly to: { version: number };
      readonly changes: { path: string; before: unknown; after: unknown; what: string; because: unknown }[];
      readonly events: { type: string; version: number; by: string }[];
    }
    const compare = async (email: string, between: string, expected = 200) =>
      (await client.asks(
        email,
        '/reviews/{id}/compare',
        `/reviews/${one.id}/compare?${between}`,
        expected,
      )) as unknown as Compared;

    it('tells what changed, in words, and by which act', async () => {
      const { changes, events, from, to } = await compare(COORDINATOR, 'from=1&to=3');
      expect([from.version, to.version]).toEqual([1, 3]);
      expect(events.map(({ version, by }) => [version, by])).toEqual([
        [2, 'CASE_COORDINATOR'],
        [3, 'CASE_COORDINATOR'],
      ]);
      expect(changes.find(({ path }) => path === 'stage')).toMatchObject({
        path: 'stage',
        before: 'RECEIVED',
        after: 'ACKNOWLEDGED',
        what: 'Stage changed from application received to application acknowledged',
        because: { type: 'ApplicationAcknowledged', version: 3 },
      });
      expect(changes.find(({ path }) => path === 'deadlines/AD1/status')).toMatchObject({
        before: 'OPEN',
        after: 'MET',
      });
    });

    it('finds nothing between a version and itself', async () => {
      expect(await compare(AUDITOR, 'from=4&to=4')).toMatchObject({ changes: [], events: [] });
    });

    it('shows the auditor that a text changed, and not the text', async () => {
      const [mine, theirs] = [await compare(COORDINATOR, 'from=1'), await compare(AUDITOR, 'from=1')];
      const at = ({ changes }: Compared) =>
        changes.find(({ path }) => path === 'risk/text' || path.startsWith('returns/0/text'));
      expect(at(mine)).toMatchObject({ after: 'Two logs, both about noise at night.' });
      expect(at(theirs)).toMatchObject({
        after: { withheld: 'NOT_FOR_YOUR_ROLE' },
        what: 'Return of Chief officer of police, Derbyshire: text: a text that is not shown to you',
      });
      expect(theirs.changes.some(({ path }) => path.startsWith('victimPart'))).toBe(false);
    });

    it.each([
      ['', 'from'],
      ['to=3', 'from'],
      ['from=9&to=3', 'from'],
      ['from=0', 'from'],
      ['from=1&to=9999', 'to'],
      ['from=2020-01-01', 'from'],
      ['from=1&to=soon', 'to'],
    ])('is refused with the field that is wrong: "%s"', async (between, field) => {
      expect(await compare(COORDINATOR, between, 400)).toMatchObject({ field });
    });

    it('can be asked by days and moments', async () => {
      const { from, to } = await compare(COORDINATOR, 'from=2026-11-23&to=2026-12-03T12:00:00Z');
      expect(to.version).toBeGreaterThan(from.version);
    });
  });
});
