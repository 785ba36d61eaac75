import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoredLog } from '#libs/audit/checkpoints/index.js';
import { verify } from '#libs/audit/verify/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { anApplication } from '#test/support/an-application.js';
import { newKey, serve, type Asking, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';

const APPLICANT = fictionalPerson('applicant@public.example').person;
const DECIDER = fictionalPerson('decider@ned.example').person;
const NAME = 'Jamie Penrose';

/** One area on the real parts: what its data protection officer decides, and who can see afterwards that it was done. */
describe('What a partnership owes the people in its records', () => {
  let engine: Engine;
  let api: ServedApplication;
  let people: Readonly<
    Record<'coordinator' | 'dpo' | 'decider' | 'manager' | 'auditor' | 'chair' | 'admin', Asking>
  >;
  let id: string;

  beforeAll(async () => {
    engine = await openEngine({ published: ['ned'] });
    api = await serve(engine.application);
    const [coordinator, dpo, decider, manager, auditor, chair, admin] = (await Promise.all(
      [
        'coordinator@ned.example',
        'dpo@ned.example',
        'appeals@ned.example',
        'manager@ned.example',
        'auditor@audit.example',
        'csp.chair@ned.example',
        'admin@ned.example',
      ].map((email) => api.as(email)),
    )) as [Asking, Asking, Asking, Asking, Asking, Asking, Asking];
    people = { coordinator, dpo, decider, manager, auditor, chair, admin };
    const { body } = await coordinator
      .send('/api/v1/community-triggers', anApplication({ applicant: APPLICANT }))
      .expect(201);
    id = (body as { reviewId: string }).reviewId;
    await engine.settle();
  });
  afterAll(async () => {
    await api.close();
    await engine.close();
  });

  const register = async (who: Asking, kind: string, command: string, body: object, reason?: string) => {
    const stream = await engine.application.reviews.load('ned', `${kind}/ned`);
    return who.post(
      `/api/v1/partnership/${kind}/ned/commands/${command}`,
      { ...body, ...(reason && { reason }) },
      { 'Idempotency-Key': newKey(), ...(stream && { 'If-Match': `"${stream.version}"` }) },
    );
  };
  const named = async (who: Asking): Promise<readonly string[]> => {
    const { body } = await who.post('/api/v1/reviews/search', { name: NAME }).expect(200);
    return (body as { reviews: { reviewId: string }[] }).reviews.map(({ reviewId }) => reviewId);
  };
  const shown = async (who: Asking): Promise<string> =>
    JSON.stringify((await who.get(`/api/v1/reviews/${id}`).expect(200)).body);
  const logged = async (kind: string) => {
    const lines = [];
    for await (const line of engine.application.ledger.accessLog('ned'))
      if (line.kind === kind) lines.push(line);
    return lines;
  };

  it('logs every search, without what was searched for, also where nothing is found', async () => {
    expect(await named(people.coordinator)).toEqual([id]);
    await people.coordinator.post('/api/v1/reviews/search', { name: 'Nobody Atall' }).expect(200);
    await people.coordinator.post('/api/v1/reviews/search', { name: NAME.toUpperCase() }).expect(200);
    const [first, other, again, ...more] = await logged('SEARCH');
    expect(more).toEqual([]);
    expect([first?.code, first?.code === other?.code, first?.code === again?.code]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      false,
      true,
    ]);
  });

  it('knows nobody of whom nothing is kept: there is nothing to erase, to hold or to restrict', async () => {
    const asked: readonly (readonly [string, object])[] = [
      ['RequestErasure', { lawfulBasis: 'RETENTION_ENDED' }],
      ['PlaceLegalHold', { ground: 'INQUEST' }],
      ['RestrictProcessing', { ground: 'ACCURACY_CONTESTED' }],
    ];
    for (const [command, data] of asked) {
      const body = { subject: 'a-slip-of-the-pen', ...data };
      const answer = await register(people.dpo, 'data-protection', command, body);
      expect(answer.body).toMatchObject({ status: 400, code: 'NO_SUCH_PERSON', field: 'subject' });
    }
  });

  it('hides a person whose processing is restricted, from pages and from searches, until it is lifted', async () => {
    expect(await shown(people.coordinator)).toContain(NAME);
    const body = { subject: APPLICANT, ground: 'ACCURACY_CONTESTED' };
    expect((await register(people.coordinator, 'data-protection', 'RestrictProcessing', body)).status).toBe(
      200,
    );
    const hidden = await shown(people.coordinator);
    expect(hidden).not.toContain(NAME);
    expect(hidden).toContain('{"withheld":"RESTRICTED"}');
    expect(await named(people.coordinator)).toEqual([]);
    const lift = { restriction: 'restriction-1' };
    const told = 'The name was right, and the person was told.';
    expect(
      (await register(people.dpo, 'data-protection', 'LiftProcessingRestriction', lift, told)).status,
    ).toBe(200);
    expect(await shown(people.coordinator)).toContain(NAME);
    expect(await named(people.coordinator)).toEqual([id]);
  });

  it('shows what is right beside what was recorded, to whoever reads the record', async () => {
    const body = {
      subject: APPLICANT,
      review: id,
      event: 1,
      field: 'applicantName',
      correction: 'Jamie Penrose-Hale',
    };
    expect((await register(people.coordinator, 'data-protection', 'RectifyData', body)).status).toBe(200);
    const { body: review } = await people.coordinator.get(`/api/v1/reviews/${id}`).expect(200);
    expect(review).toMatchObject({
      rectifications: [
        { event: 1, field: 'applicantName', recorded: NAME, correction: 'Jamie Penrose-Hale' },
      ],
    });
    const nowhere = { ...body, review: '00000000-0000-8000-8000-000000000000' };
    const refused = await register(people.coordinator, 'data-protection', 'RectifyData', nowhere);
    expect([refused.status, refused.body]).toEqual([
      400,
      expect.objectContaining({ code: 'NO_SUCH_REVIEW', field: 'review' }),
    ]);
    for (const [wrong, code, field] of [
      [{ field: 'nickname' }, 'NO_SUCH_FIELD', 'field'],
      [{ event: 999 }, 'NO_SUCH_EVENT', 'event'],
    ] as const) {
      const answer = await register(people.coordinator, 'data-protection', 'RectifyData', {
        ...body,
        ...wrong,
      });
      expect([answer.status, answer.body]).toEqual([400, expect.objectContaining({ code, field })]);
    }
  });

  it('opens a record in an emergency to one person for some hours, by the word of two, and tells the manager', async () => {
    await people.admin.get(`/api/v1/reviews/${id}`).expect(404);
    const asked = { review: id, emergency: 'RISK_TO_LIFE' };
    const why = 'The victim has rung from a call box and nobody else is in the office.';
    expect((await register(people.admin, 'break-glass', 'RequestBreakGlass', asked)).status).toBe(400);
    expect((await register(people.admin, 'break-glass', 'RequestBreakGlass', asked, why)).status).toBe(200);
    await people.admin.get(`/api/v1/reviews/${id}`).expect(404);
    const grant = { access: 'access-1', hours: 4 };
    expect((await register(people.admin, 'break-glass', 'GrantBreakGlass', grant)).status).toBe(403);
    expect((await register(people.coordinator, 'break-glass', 'GrantBreakGlass', grant)).status).toBe(200);

    expect(await shown(people.admin)).toContain(NAME);
    expect(await logged('BREAK_GLASS')).toEqual([
      expect.objectContaining({ stream: `community-trigger/${id}`, what: 'show', code: 'access-1' }),
    ]);
    const write = await people.admin.send(`/api/v1/reviews/${id}/commands/AcknowledgeApplication`);
    expect(write.status).toBe(404);
    const work = await people.manager.get('/api/v1/work').expect(200);
    expect((work.body as { tasks: object[] }).tasks).toEqual([
      expect.objectContaining({
        command: 'AcknowledgeBreakGlass',
        data: { access: 'access-1' },
        tenant: 'ned',
      }),
    ]);
    const know = { access: 'access-1' };
    expect((await register(people.manager, 'break-glass', 'AcknowledgeBreakGlass', know)).status).toBe(200);
    expect((await people.manager.get('/api/v1/work').expect(200)).body).toMatchObject({ tasks: [] });

    await engine.advance('2026-11-23T14:00:00.000Z');
    await people.admin.get(`/api/v1/reviews/${id}`).expect(404);
  });

  it('tells auditors and the data protection officer who looked at what, and the coordinator who looked at a case', async () => {
    const { body } = await people.auditor.get('/api/v1/access-log?tenant=ned').expect(200);
    const { lines } = body as { lines: { kind: string; reviewId: string | null }[] };
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['SEARCH', 'REFUSED', 'BREAK_GLASS']));
    expect((await people.dpo.get('/api/v1/access-log').expect(200)).body).toMatchObject({ tenant: 'ned' });
    expect((await people.admin.get('/api/v1/access-log').expect(200)).body).toMatchObject({ lines: [] });
    for (const who of [people.coordinator, people.manager, people.chair])
      await who.get('/api/v1/access-log?tenant=ned').expect(403);
    await people.auditor.get('/api/v1/access-log?tenant=ned&from=x').expect(400);
    const ofCase = await people.coordinator.get(`/api/v1/reviews/${id}/access-log`).expect(200);
    const kinds = (ofCase.body as { lines: { kind: string }[] }).lines.map(({ kind }) => kind);
    expect(kinds).toContain('BREAK_GLASS');
    expect(kinds).not.toContain('SEARCH');
    await people.manager.get(`/api/v1/reviews/${id}/access-log`).expect(403);
  });

  it('erases a person only by two people and under no legal hold; what was recorded still stands and still proves itself', async () => {
    const { application } = engine;
    const stream = `community-trigger/${id}`;
    const before = await application.reviews.load('ned', stream);
    const figures = await people.manager
      .get('/api/v1/statistics/s104?from=2026-04-01&to=2027-03-31')
      .expect(200);
    const letters = (await readdir(engine.mail)).filter((file) => file.endsWith('.txt'));
    expect(letters.length).toBeGreaterThan(0);

    const erase = { subject: APPLICANT, lawfulBasis: 'RETENTION_ENDED' };
    const ofIt = { erasure: 'erasure-1' };
    expect((await register(people.dpo, 'data-protection', 'RequestErasure', erase)).status).toBe(200);
    const alone = await register(people.dpo, 'data-protection', 'ApproveErasure', ofIt);
    expect([alone.status, alone.body]).toEqual([403, expect.objectContaining({ code: 'SECOND_PERSON' })]);
    const hold = { review: id, ground: 'COMPLAINT' };
    expect((await register(people.coordinator, 'data-protection', 'PlaceLegalHold', hold)).status).toBe(200);
    const held = await register(people.chair, 'data-protection', 'ApproveErasure', ofIt);
    expect([held.status, held.body]).toEqual([409, expect.objectContaining({ code: 'ON_LEGAL_HOLD' })]);
    await register(
      people.dpo,
      'data-protection',
      'LiftLegalHold',
      { hold: 'hold-1' },
      'The complaint was closed.',
    );
    const approved = await register(people.chair, 'data-protection', 'ApproveErasure', ofIt);
    expect([approved.status, approved.body]).toEqual([
      200,
      expect.objectContaining({ warnings: [expect.objectContaining({ code: 'NAMED_IN_OPEN_REVIEW' })] }),
    ]);
    await engine.settle();

    const kept = await application.ledger.load('ned', 'data-protection/ned');
    expect(kept.events.slice(-2).map(({ type, actor }) => [type, actor.kind])).toEqual([
      ['ErasureBegun', 'process'],
      ['SubjectDataShredded', 'process'],
    ]);
    const { body: registered } = await people.dpo.get('/api/v1/partnership/data-protection/ned').expect(200);
    expect(registered).toMatchObject({ state: { erasures: [{ id: 'erasure-1', approvedBy: expect.any(String) as string }] } });
    expect(await named(people.coordinator)).toEqual([]);
    const after = await shown(people.coordinator);
    expect(after).not.toContain('Penrose');
    expect(after).toContain('{"withheld":"ERASED"}');
    expect((await readdir(engine.mail)).filter((file) => /\.(txt|html|docx)$/u.test(file))).toEqual([]);

    const log = StoredLog.open(engine.database.url);
    const evidence = { ...application, log, mailFolder: engine.mail };
    expect(await verify(evidence)).toMatchObject({ ok: true });
    const [erased] = (await readdir(engine.mail)).filter((file) => file.endsWith('.erased'));
    await writeFile(join(engine.mail, String(erased).replace('.erased', '.txt')), 'Dear Jamie Penrose');
    expect((await verify(evidence)).firstProblem?.what).toContain('its text still lies in the mail folder');
    await log.close();
    await unlink(join(engine.mail, String(erased).replace('.erased', '.txt')));
    expect((await application.reviews.load('ned', stream))?.state).toEqual(before?.state);
    expect(
      (await people.manager.get('/api/v1/statistics/s104?from=2026-04-01&to=2027-03-31').expect(200)).body,
    ).toEqual(figures.body);
  });

  it('logs whoever shows a token that is not to be trusted, and nobody who shows none', async () => {
    const nobody = await api.as(null);
    await nobody.get('/api/v1/work').expect(401);
    expect(await logged('SIGN_IN_FAILED')).toEqual([]);
    await nobody.get('/api/v1/work').set('Authorization', 'Bearer made-up').expect(401);
    expect(await logged('SIGN_IN_FAILED')).toEqual([expect.objectContaining({ actor: 'unknown' })]);
    await engine.application.signIns.succeeded(fictionalPerson('decider@ned.example'));
    expect(await logged('SIGN_IN')).toEqual([expect.objectContaining({ actor: `person/${DECIDER}` })]);
    expect(await engine.application.ledger.verifyAccessLog('ned')).toBeNull();
  });
});
