import { createMetrics } from '#apps/server/metrics.js';
import type { Rehearsal } from '#apps/server/rest/parts.js';
import { openTestServer, type TestServer } from '#test/support/application.js';

describe('The server', () => {
  let server: TestServer;
  const advanced: string[] = [];
  let underWay = 0;
  let most = 0;
  const rehearsal: Rehearsal = {
    where: () => Promise.resolve({ now: '2026-11-23T09:00:00.000Z' }),
    advance: async (to) => {
      advanced.push(to);
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return { now: to };
    },
  };

  beforeAll(async () => {
    server = await openTestServer({ rehearsal, requestsPerMinute: 40 });
  });
  afterAll(() => server.close());

  it('advances the rehearsal clock for a script on this machine and for staff, not for the public', async () => {
    const nobody = await server.as(null);
    await nobody.get('/rehearsal').expect(200);
    await nobody.post('/rehearsal/advance', { to: '2027-01-01T00:00:00+00:00' }).expect(200);
    await (
      await server.as('coordinator@ned.example')
    )
      .post('/api/v1/rehearsal/advance', { to: '2027-02-01T00:00:00Z' })
      .expect(200);
    await (
      await server.as('applicant@public.example')
    )
      .post('/rehearsal/advance', { to: '2027-03-01T00:00:00Z' })
      .expect(403);
    const wrong = await nobody.post('/rehearsal/advance', { to: 'tomorrow' }).expect(400);
    expect(wrong.body).toMatchObject({ field: 'to', detail: expect.stringContaining('+01:00') });
    const back = await nobody.post('/rehearsal/advance', { to: '2020-01-01T00:00:00Z' }).expect(409);
    expect(back.body).toMatchObject({ code: 'CLOCK_NEVER_GOES_BACK' });
    expect(advanced).toEqual(['2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z']);
  });

  it('takes nobody for this machine who comes through somebody else’s', async () => {
    const nobody = await server.as(null);
    await nobody
      .post('/rehearsal/advance', { to: '2027-04-01T00:00:00Z' }, { 'X-Forwarded-For': '203.0.113.9' })
      .expect(401);
    await nobody.get('/rehearsal').set('Authorization', 'Bearer x').expect(401);
    await nobody.get('/rehearsal').set('Host', 'elsewhere.example').expect(401);
    await nobody.get('/rehearsal').set('Host', 'localhost:3000').expect(200);
  });

  it('sends the headers that keep a browser from mischief, and gives each request an id', async () => {
    const { headers } = await (await server.as(null)).get('/health/live').expect(200);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('answers what it does not know in the same form', async () => {
    const { body } = await (await server.as('coordinator@ned.example')).get('/api/v1/nothing').expect(404);
    expect(body).toMatchObject({ status: 404, code: 'NO_SUCH_ROUTE', title: 'Not found' });
  });

  it('lets two people who advance at once do it one after the other', async () => {
    const coordinator = await server.as('coordinator@ned.example');
    const [one, two] = await Promise.all(
      ['2027-02-02T00:00:00Z', '2027-02-03T00:00:00Z'].map((to) =>
        coordinator.post('/rehearsal/advance', { to }),
      ),
    );
    expect([one?.status, two?.status, most]).toEqual([200, 200, 1]);
  });

  it.each([
    ['/api/v1/reviews/%E0%A4%A', 400, 'BAD_ADDRESS'],
    ['/api/v1/reviews/..%2f..%2fetc', 404, 'NOT_FOUND'],
    ['/api/v1/reviews/%00', 404, 'NOT_FOUND'],
    [`/api/v1/reviews/${'x'.repeat(2000)}`, 404, 'NOT_FOUND'],
    ['/metrics', 404, 'NO_SUCH_ROUTE'],
    ['/.env', 404, 'NO_SUCH_ROUTE'],
  ])('answers an address that leads nowhere in a coordinator’s words: %s', async (path, status, code) => {
    const answer = await (await server.as('coordinator@ned.example')).get(path);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('unpacks nothing that was sent packed', async () => {
    const coordinator = await server.as('coordinator@ned.example');
    const { status, body } = await coordinator.send(
      '/api/v1/community-triggers',
      {},
      { 'Content-Encoding': 'gzip' },
    );
    expect([status, (body as { code: string }).code]).toEqual([415, 'NOT_JSON']);
  });

  it('does not let other sites’ pages read its answers', async () => {
    const { headers } = await (
      await server.as(null)
    )
      .get('/health/live')
      .set('Origin', 'https://elsewhere.example');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age'),
    });
  });

  it('asks somebody who asks too often to wait, and nobody else', async () => {
    const eager = await server.as('manager@ned.example');
    const statuses = [];
    for (let n = 0; n < 45; n += 1) statuses.push((await eager.get('/api/v1/work')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const { body } = await eager.get('/api/v1/work').expect(429).expect('Retry-After', '60');
    expect(body).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await (await server.as('decider@ned.example')).get('/api/v1/work').expect(200);
    await eager.get('/health/live').expect(200);
  });

  it('makes guessing slow, whatever token is shown', async () => {
    const nobody = await server.as(null);
    const statuses = new Set<number>();
    for (let n = 0; n < 500 && !statuses.has(429); n += 1)
      statuses.add((await nobody.get('/api/v1/work').set('Authorization', `Bearer guess-${n}`)).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe('The metrics', () => {
  it('stand on a port of their own and name routes, not addresses', async () => {
    const metrics = createMetrics();
    metrics.observe('/api/v1/reviews/:id', 'GET', 200, 0.01);
    const port = await metrics.listen(0, '127.0.0.1');
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain(
      'http_request_duration_seconds_count{route="/api/v1/reviews/:id",method="GET",status="200"} 1',
    );
    expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404);
    await metrics.close();
  });
});
