import { anApplication } from '#test/support/an-application.js';
import { newKey, openTestServer, type Asking, type TestServer } from '#test/support/application.js';

describe('With the ledger out of reach', () => {
  let server: TestServer;
  let coordinator: Asking;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
  });
  afterAll(() => server.close());
  afterEach(async () => {
    await server.line.close();
    await server.line.mend();
  });

  it('a command is answered 503 with a time to try again, and the same key works once it is back', async () => {
    const key = { 'Idempotency-Key': newKey() };
    await server.line.cut();
    const refused = await coordinator.post('/api/v1/community-triggers', anApplication(), key).expect(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body).toMatchObject({
      code: 'LEDGER_UNAVAILABLE',
      detail: expect.stringContaining('nothing was recorded'),
    });
    await server.line.mend();
    const { rows } = await server.database.query(
      `select count(*)::int as n from ledger.event where stream like 'community-trigger/%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    await coordinator.post('/api/v1/community-triggers', anApplication(), key).expect(201);
  });

  it('a question is answered 503 and not with an empty list', async () => {
    await server.line.cut();
    for (const path of [
      '/api/v1/reviews',
      '/api/v1/reviews/00000000-0000-8000-8000-000000000000',
      '/api/v1/work',
    ]) {
      await coordinator.get(path).expect(503).expect('Retry-After', '5');
    }
  });

  it('the server says that it lives and that it is not ready', async () => {
    await server.line.cut();
    await coordinator.get('/health/live').expect(200);
    const { body } = await coordinator.get('/health/ready').expect(503);
    expect(body).toMatchObject({ parts: { ledger: 'down' } });
    await server.line.mend();
    await coordinator.get('/health/ready').expect(200);
  });

  it('a command cut off in the middle is recorded whole or not at all, and sending it again tells which', async () => {
    const keys = Array.from({ length: 12 }, newKey);
    const first = keys.map((key) =>
      coordinator
        .post('/api/v1/community-triggers', anApplication(), { 'Idempotency-Key': key })
        .then((answer) => answer),
    );
    await Promise.race(first);
    await server.line.cut();
    const statuses = (await Promise.all(first)).map((answer) => answer.status);
    expect(statuses.every((status) => status === 201 || status === 503)).toBe(true);
    await server.line.mend();
    for (const key of keys) {
      await coordinator
        .post('/api/v1/community-triggers', anApplication(), { 'Idempotency-Key': key })
        .expect(201);
    }
    const { rows } = await server.database.query(
      `select count(distinct stream)::int as n from ledger.event where stream like 'community-trigger/%'`,
    );
    expect(rows).toEqual([{ n: 13 }]);
    expect(await server.application.ledger.verify()).toMatchObject({ ok: true });
  });
});
