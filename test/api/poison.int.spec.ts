import { anApplication } from '#test/support/an-application.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

/** Texts that have broken other systems. What is somebody's language is kept to the letter; what is no text is refused. */
const KEPT: readonly (readonly [string, string])[] = [
  ['right-to-left', 'שלום עליכם \u202Eabc\u202C مرحبا'],
  ['zero-width and joined letters', 'a\u200Bb\u200Dc 👩‍👩‍👧‍👦 é'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a template', '{{7*7}} ${7*7} #{7*7} <%= 7*7 %>'],
  ['SQL', "Robert'); drop table ledger.event; --"],
  ['a path', '../../../../etc/passwd'],
  ['a spreadsheet formula', "=cmd|' /C calc'!A0"],
  ['emoji beyond the first plane', '𝕳𝖊𝖑𝖕 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𠜎'],
  ['line ends and tabs', 'one\r\ntwo\n\tthree'],
  ['words that mean nothing', 'null undefined NaN true 0 -1 1e309'],
  ['the reference placeholder', '(the next reference)'],
];

const REFUSED: readonly (readonly [string, unknown])[] = [
  ['a null character', 'a\u0000b'],
  ['half a letter', 'a\uD800b'],
  ['the other half', '\uDC00'],
  ['a control character', 'a\u0007b'],
  ['nothing', ''],
  ['an object', { $ne: null }],
  ['a list', ['a']],
];

describe('A text that somebody sends', () => {
  let server: TestServer;
  let coordinator: Asking;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
  });
  afterAll(() => server.close());

  it.each(KEPT)('comes back as it was: %s', async (_, account) => {
    const { body } = await coordinator
      .send('/api/v1/community-triggers', anApplication({ account }))
      .expect(201);
    const { reviewId } = body as { reviewId: string };
    const shown = await coordinator.get(`/api/v1/reviews/${reviewId}`).expect(200);
    expect((shown.body as { case: { application: { account: string } } }).case.application.account).toBe(
      account.normalize('NFC'),
    );
  });

  it.each(REFUSED)('is refused with its field: %s', async (_, account) => {
    const { body } = await coordinator
      .send('/api/v1/community-triggers', anApplication({ account }))
      .expect(400);
    expect(body).toMatchObject({ code: 'BAD_INPUT', field: 'account' });
  });

  it('may be a reason, and is refused there too when it is no text', async () => {
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    const path = `/api/v1/reviews/${(body as { reviewId: string }).reviewId}/commands/AssessRisk`;
    for (const reason of ['a\u0000b', '\uD800', '', 7, { a: 1 }, ['x']]) {
      const refused = await coordinator.send(path, { level: 'HIGH', reason }).expect(400);
      expect(refused.body).toMatchObject({ field: 'reason' });
    }
    await coordinator
      .send(path, { level: 'HIGH', reason: "Robert'); drop table ledger.event; --" })
      .expect(200);
  });

  it('is never taken for the reference of the review', async () => {
    const { body } = await coordinator
      .send('/api/v1/community-triggers', anApplication({ account: '(the next reference)' }))
      .expect(201);
    expect((body as { reference: string }).reference).toMatch(/^NED-CT-\d{4}-\d{3}$/);
  });
});

describe('A body that is no command', () => {
  let server: TestServer;
  let coordinator: Asking;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
  });
  afterAll(() => server.close());

  const raw = (text: string, type = 'application/json') =>
    coordinator.send('/api/v1/community-triggers', text, { 'Content-Type': type });

  it.each([
    ['__proto__ inside', '{"__proto__": {"admin": true}, "area": "ned"}'],
    [
      '__proto__ deeper inside',
      JSON.stringify(anApplication()).replace(
        '"area":"ned"',
        '"area":"ned","consent":{"__proto__":{"form":"WRITTEN"}}',
      ),
    ],
    ['a constructor inside', '{"constructor": {"prototype": {"admin": true}}}'],
    ['a very deep group', `{"account": ${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`],
    ['a very deep list', `{"complaints": ${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['no JSON at all', '{"area": '],
    ['a list', '[]'],
    ['a text', '"area"'],
    ['nothing but null', 'null'],
    [
      'many unknown fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${n}`, n]))),
    ],
  ])('is refused as bad input: %s', async (_, text) => {
    const { status, body } = await raw(text);
    expect(status).toBe(400);
    expect((body as { detail: string }).detail).not.toMatch(/node_modules|\.ts:|\.js:/);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('is refused when it is larger than anybody needs', async () => {
    const { status, body } = await raw(JSON.stringify({ account: 'x'.repeat(2_100_000) }));
    expect([status, (body as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when it comes as %s, as forms of other sites would send it',
    async (type) => {
      const { status, body } = await raw('{"area":"ned"}', type);
      expect([status, (body as { code: string }).code]).toEqual([415, 'NOT_JSON']);
    },
  );

  it('changes nothing, however it was wrong', async () => {
    const { body } = await coordinator.get('/api/v1/reviews').expect(200);
    expect((body as { reviews: unknown[] }).reviews).toEqual([]);
  });
});
