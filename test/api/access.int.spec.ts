import { SignJWT } from 'jose';
import { fictionalPerson } from '#libs/identity/index.js';
import { anApplication } from '#test/support/an-application.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

const everyAddress = (id: string): readonly (readonly ['GET' | 'POST', string])[] => [
  ['GET', `/api/v1/reviews/${id}`],
  ['GET', `/api/v1/reviews/${id}?asOf=1`],
  ['GET', `/api/v1/reviews/${id}/events`],
  ['GET', `/api/v1/reviews/${id}/decisions`],
  ['GET', `/api/v1/reviews/${id}/deadlines`],
  ['GET', `/api/v1/reviews/${id}/commands`],
  ['GET', `/api/v1/reviews/${id}/compare?from=1`],
  ['POST', `/api/v1/reviews/${id}/commands/AssessRisk`],
  ['POST', `/api/v1/reviews/${id}/commands/Withdraw`],
  ['POST', `/api/v1/reviews/${id}/commands/NoSuchCommand`],
];

describe('A review that one may not see', () => {
  let server: TestServer;
  let coordinator: Asking;
  let id: string;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
    const applicant = fictionalPerson('applicant@public.example').person;
    const { body } = await coordinator
      .send('/api/v1/community-triggers', anApplication({ applicant }))
      .expect(201);
    id = (body as { reviewId: string }).reviewId;
  });
  afterAll(() => server.close());

  const ask = (who: Asking, [method, path]: readonly ['GET' | 'POST', string]) =>
    method === 'GET' ? who.get(path) : who.send(path, {});

  it.each([
    'coordinator@bolsover.example',
    'decider@bolsover.example',
    'chair@bolsover.example',
    'spoc@ned.example',
    'appeals@ned.example',
    'police@derbyshire.example',
    'senior.police@derbyshire.example',
    'family@public.example',
    'admin@ned.example',
    'dhr.chair@independent.example',
  ])('is not there for %s, whatever they ask', async (email) => {
    const who = await server.as(email);
    for (const address of everyAddress(id)) {
      const { status, body } = await ask(who, address);
      expect([address[1], status, (body as { code: string }).code]).toEqual([address[1], 404, 'NOT_FOUND']);
    }
  });

  it('answers exactly as one that does not exist', async () => {
    const who = await server.as('coordinator@bolsover.example');
    const nowhere = '00000000-0000-8000-8000-000000000000';
    for (const [index, address] of everyAddress(id).entries()) {
      const hidden = await ask(who, address);
      const missing = await ask(who, everyAddress(nowhere)[index] ?? address);
      const { instance: _one, ...first } = hidden.body as Record<string, unknown>;
      const { instance: _other, ...second } = missing.body as Record<string, unknown>;
      expect([hidden.status, first]).toEqual([missing.status, second]);
    }
  });

  it('is in nobody else’s list, search or work', async () => {
    for (const email of [
      'coordinator@bolsover.example',
      'chair@bolsover.example',
      'admin@ned.example',
      'family@public.example',
    ]) {
      const who = await server.as(email);
      expect((await who.get('/api/v1/reviews').expect(200)).body).toEqual({ reviews: [], next: null });
      expect((await who.post('/api/v1/reviews/search', { name: 'Jamie Penrose' }).expect(200)).body).toEqual({
        reviews: [],
        more: false,
      });
      expect((await who.get('/api/v1/work').expect(200)).body).toMatchObject({
        overdue: [],
        due: [],
        waiting: [],
      });
    }
  });

  it('is found by name by its coordinator, however the name is written', async () => {
    for (const name of ['Jamie Penrose', 'penrose', 'PENROSE jamie']) {
      const { body } = await coordinator.post('/api/v1/reviews/search', { name }).expect(200);
      expect((body as { reviews: { reviewId: string }[] }).reviews.map((one) => one.reviewId)).toEqual([id]);
    }
  });

  it('is the applicant’s own to see, and what is not theirs is not shown', async () => {
    const applicant = await server.as('applicant@public.example');
    const { body } = await applicant.get(`/api/v1/reviews/${id}`).expect(200);
    const shown = (body as { case: Record<string, unknown> }).case;
    expect(shown).toHaveProperty('application');
    for (const hidden of ['risk', 'panel', 'findings', 'conflicts', 'requests', 'chair'])
      expect(shown).not.toHaveProperty(hidden);
    await applicant.get(`/api/v1/reviews/${id}/events`).expect(403);
    await applicant.send(`/api/v1/reviews/${id}/commands/AssessRisk`, { level: 'HIGH' }).expect(403);
  });

  it('opens to an agency when it is asked, and only its own part of it', async () => {
    const police = await server.as('police@derbyshire.example');
    await coordinator.send(`/api/v1/reviews/${id}/commands/AcknowledgeApplication`).expect(200);
    const requests = [{ agency: 'derbyshire-police' }, { agency: 'derbyshire-health' }];
    await coordinator.send(`/api/v1/reviews/${id}/commands/RequestInformation`, { requests }).expect(200);
    const { body } = await police.get(`/api/v1/reviews/${id}`).expect(200);
    const shown = (body as { case: { requests: { agency: string }[] } }).case;
    expect(shown.requests.map((one) => one.agency)).toEqual(['derbyshire-police']);
    expect(shown).not.toHaveProperty('application');
    const other = await police
      .send(`/api/v1/reviews/${id}/commands/ReturnInformation`, { request: 'request-2' })
      .expect(403);
    expect(other.body).toMatchObject({ code: 'NOT_YOURS' });
    const reason = 'The records were in store.';
    const late = await police
      .send(`/api/v1/reviews/${id}/commands/GiveLateReason`, { deadline: 'AD5', reason })
      .expect(403);
    expect(late.body).toMatchObject({ code: 'NOT_YOURS' });
    await police
      .send(`/api/v1/reviews/${id}/commands/ReturnInformation`, { request: 'request-1', nothingHeld: true })
      .expect(200);
  });

  it('leaves a line in the access log when somebody asks about it who may not', async () => {
    const lines = async () => {
      const found = [];
      for await (const { kind, actor, stream, what, code } of server.application.ledger.accessLog('ned'))
        found.push({ kind, actor, stream, what, code });
      return found;
    };
    const before = (await lines()).length;
    const { person } = fictionalPerson('chair@bolsover.example');
    const line = { kind: 'REFUSED', actor: `person/${person}`, stream: `community-trigger/${id}` };
    const who = await server.as('chair@bolsover.example');
    for (const path of ['', '/events', '/decisions', '/deadlines', '/commands', '/compare?from=1'])
      await who.get(`/api/v1/reviews/${id}${path}`).expect(404);
    await who.get('/api/v1/reviews/00000000-0000-8000-8000-000000000000').expect(404);
    expect((await lines()).slice(before)).toEqual(
      ['show', 'events', 'decisions', 'deadlines', 'commands', 'compare'].map((what) => ({
        ...line,
        what,
        code: 'NOT_FOUND',
      })),
    );
    await (await server.as('applicant@public.example')).get(`/api/v1/reviews/${id}/events`).expect(403);
    expect((await lines()).at(-1)).toMatchObject({ what: 'events', code: 'NOT_ALLOWED' });
    expect(await server.application.ledger.verifyAccessLog('ned')).toBeNull();
  });

  it('leaves a line when somebody is found by name, without the name', async () => {
    await coordinator.post('/api/v1/reviews/search', { name: 'Jamie Penrose' }).expect(200);
    const lines = [];
    for await (const line of server.application.ledger.accessLog('ned')) lines.push(line);
    expect(lines.at(-1)).toMatchObject({
      kind: 'SEARCH',
      what: 'search',
      actor: `person/${fictionalPerson('coordinator@ned.example').person}`,
    });
    expect(JSON.stringify(lines)).not.toContain('Penrose');
  });

  it.each([
    {},
    { name: 'a' },
    { name: 7 },
    { name: ' ' },
    { name: 'x'.repeat(201) },
    { name: 'a\u0000b' },
    { naem: 'Jo' },
  ])('is not looked for by %j', async (body) => {
    expect((await coordinator.post('/api/v1/reviews/search', body).expect(400)).body).toMatchObject({
      code: 'BAD_INPUT',
      field: expect.stringMatching(/^na/),
    });
  });

  it('leaves a line in the access log when somebody tries', async () => {
    const who = await server.as('chair@bolsover.example');
    await who.send(`/api/v1/reviews/${id}/commands/Withdraw`).expect(404);
    const lines = [];
    for await (const line of server.application.ledger.accessLog('ned')) lines.push(line);
    const { person } = fictionalPerson('chair@bolsover.example');
    expect(lines.at(-1)).toMatchObject({
      kind: 'REFUSED',
      actor: `person/${person}`,
      what: 'Withdraw',
      code: 'NOT_FOUND',
    });
  });

  it('shows an auditor everything but the names', async () => {
    const auditor = await server.as('auditor@audit.example');
    const { body, text } = await auditor.get(`/api/v1/reviews/${id}`).expect(200);
    expect(body).toMatchObject({ reviewId: id });
    expect(text).not.toContain('Penrose');
    expect(text).not.toContain('Loud music');
    await auditor.get(`/api/v1/reviews/${id}/events`).expect(200);
  });
});

describe('Signing in', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  it('is needed for every address but health and the document', async () => {
    const nobody = await server.as(null);
    const { body } = await nobody.get('/api/v1/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, object>> };
    const addresses = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method, `/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`] as const),
    );
    expect(addresses.length).toBeGreaterThan(90);
    for (const [method, path] of addresses) {
      const asked = method === 'get' ? nobody.get(path) : nobody.send(path, {});
      const { status, headers } = await asked;
      expect([path, status, headers['www-authenticate']]).toEqual([path, 401, 'Bearer']);
    }
    await nobody.send('/api/v1/community-triggers', anApplication()).expect(401);
    await nobody.get('/health/live').expect(200);
    await nobody.get('/health/ready').expect(200);
  });

  it('does not work with a token that somebody else made', async () => {
    const nobody = await server.as(null);
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setSubject(fictionalPerson('coordinator@ned.example').person)
      .setIssuer('safer-reviews')
      .setAudience('safer-reviews-api')
      .setJti('1')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(Buffer.alloc(32, 1));
    for (const header of [`Bearer ${forged}`, 'Bearer', 'Bearer  ', 'Basic eDp5', `Bearer ${forged} x`, '']) {
      await nobody.get('/api/v1/reviews').set('Authorization', header).expect(401);
    }
  });

  it('shows no rehearsal clock where there is none', async () => {
    const coordinator = await server.as('coordinator@ned.example');
    await coordinator.get('/rehearsal').expect(404);
    await coordinator.post('/rehearsal/advance', { to: '2027-01-01T00:00:00Z' }).expect(404);
  });
});
