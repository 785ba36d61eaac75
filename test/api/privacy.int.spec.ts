import { anApplication, aComplaint } from '#test/support/an-application.js';
import { createMetrics, type Metrics } from '#apps/server/metrics.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

/** Words that occur nowhere else, so that finding one anywhere in clear is a leak. */
const CANARIES = {
  applicantName: 'Zephyrine Quillfeather',
  applicantContact: 'zephyrine.quillfeather@public.example',
  account: 'The xylophone-canary account of what happened',
  details: 'The marmalade-canary details of one complaint',
  reason: 'The porcelain-canary reason of the coordinator',
} as const;

describe('Personal data', () => {
  let server: TestServer;
  let coordinator: Asking;
  let id: string;
  let metrics: Metrics;

  beforeAll(async () => {
    metrics = createMetrics();
    server = await openTestServer({ metrics });
    coordinator = await server.as('coordinator@ned.example');
    const { applicantName, applicantContact, account, details, reason } = CANARIES;
    const complaints = [{ ...aComplaint('2026-10-20', '2026-10-21'), details }];
    const application = anApplication({ applicantName, applicantContact, account, complaints });
    const { body } = await coordinator.send('/api/v1/community-triggers', application).expect(201);
    id = (body as { reviewId: string }).reviewId;
    await coordinator
      .send(`/api/v1/reviews/${id}/commands/AssessRisk`, { level: 'HIGH', reason })
      .expect(200);
    await coordinator.post('/api/v1/reviews/search', { name: applicantName }).expect(200);
    await coordinator
      .send('/api/v1/community-triggers', { ...application, channel: `${account} wrong` })
      .expect(400);
    await coordinator.get(`/api/v1/reviews/${encodeURIComponent(applicantName)}`).expect(404);
    await coordinator.get(`/api/v1/reviews?reference=${encodeURIComponent(applicantName)}`).expect(200);
  });
  afterAll(() => server.close());

  const leaks = (text: string) =>
    Object.values(CANARIES).filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

  it('stands in no table of the database in clear', async () => {
    const { rows: tables } = await server.database.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const { rows } = await server.database.query(`select t::text as line from ${String(name)} t`);
      for (const { line } of rows) {
        const text = String(line);
        const hex = text.match(/\\x[0-9a-f]+/g) ?? [];
        const bytes = hex.map((one) => Buffer.from(one.slice(2), 'hex').toString('utf8')).join('\n');
        expect([name, leaks(text + bytes)]).toEqual([name, []]);
      }
    }
  });

  it('stands in no event as it is read', async () => {
    const { text } = await coordinator.get(`/api/v1/reviews/${id}/events`).expect(200);
    expect(leaks(text)).toEqual([]);
  });

  it('stands in no line of the log, not even when what was sent was wrong', () => {
    expect(server.logged.length).toBeGreaterThan(4);
    expect(leaks(server.logged.join('\n'))).toEqual([]);
    expect(server.logged.join('\n')).not.toContain(encodeURIComponent(CANARIES.applicantName));
  });

  it('stands in no metric, on a port of its own: routes are named there, not addresses', async () => {
    const port = await metrics.listen(0, '127.0.0.1');
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await metrics.close();
    expect(text).toContain('route="/api/v1/reviews/:id",method="GET",status="404"} 1');
    expect(leaks(text)).toEqual([]);
    for (const part of [id, 'Quillfeather', encodeURIComponent(CANARIES.applicantName), 'NED-CT'])
      expect([part, text.includes(part)]).toEqual([part, false]);
  });

  it.each([
    ['the area', { area: CANARIES.applicantName }],
    ['the behaviour', { behaviour: CANARIES.account }],
    ['the rank of a referral', { referral: { rank: CANARIES.applicantName, reason: 'Vulnerable.' } }],
    [
      'how a report was made',
      { complaints: [{ ...aComplaint('2026-10-20', '2026-10-21'), channel: CANARIES.details }] },
    ],
    ['whom it was made to', { complaints: [aComplaint('2026-10-20', '2026-10-21', CANARIES.applicantName)] }],
  ])('cannot be put where facts stand in clear: %s', async (_, change) => {
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication(change)).expect(400);
    expect(body).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('goes to the engine nowhere: what it is told is a stream and a version', async () => {
    const pokes = await server.application.ledger.claimPokes(100, 1);
    expect(pokes.length).toBeGreaterThan(0);
    for (const poke of pokes) expect(Object.keys(poke).sort()).toEqual(['stream', 'tenant', 'version']);
    const state = await server.application.reviews.processState('ned', `community-trigger/${id}`);
    expect(leaks(JSON.stringify(state))).toEqual([]);
    expect(JSON.stringify(state)).not.toContain('"sealed"');
  });

  it('is shown to whoever may read it, so that the search above was for something', async () => {
    const { text } = await coordinator.get(`/api/v1/reviews/${id}`).expect(200);
    expect(leaks(text)).toEqual(expect.arrayContaining([CANARIES.account, CANARIES.details]));
  });

  it('cannot be read any more once the person was erased, while the case still stands', async () => {
    const review = await server.application.reviews.load('ned', `community-trigger/${id}`);
    const { applicant } = (review?.state as { application: { applicant: string } }).application;
    await server.application.vault.shred('ned', { person: applicant });
    const { text, body } = await coordinator.get(`/api/v1/reviews/${id}`).expect(200);
    expect(text).not.toContain(CANARIES.applicantName);
    expect(body).toMatchObject({ reviewId: id, stage: 'RECEIVED' });
    expect((await coordinator.post('/api/v1/reviews/search', { name: CANARIES.applicantName })).body).toEqual(
      { reviews: [], more: false },
    );
    expect(await server.application.ledger.verify()).toMatchObject({ ok: true });
  });
});
