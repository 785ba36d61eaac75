import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { compareReadModels } from '#libs/read-models/index.js';
import { serve, type Asking, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { nearMissLetters } from './activities/letters.js';
import { nearMissEntrance } from './application/entrance.js';
import type { NearMiss } from './domain/index.js';

const REPORT = nearMissEntrance.inputs['ReportNearMiss']!.example;

describe('A review type that exists only here, on the engine as it is', () => {
  let engine: Engine;
  let api: ServedApplication;
  let coordinator: Asking;
  let police: Asking;

  beforeAll(async () => {
    engine = await openEngine({
      entrances: [nearMissEntrance],
      writers: { 'near-miss-review': nearMissLetters },
      workflows: join(import.meta.dirname, 'workflows/index.ts'),
    });
    api = await serve(engine.application);
    coordinator = await api.as('coordinator@ned.example');
    police = await api.as('police@derbyshire.example');
  });
  afterAll(async () => {
    await api.close();
    await engine.close();
  });

  const report = async (): Promise<{
    readonly id: string;
    readonly stream: string;
    readonly reference: string;
  }> => {
    const { body } = await coordinator.send('/api/v1/near-miss-reviews', REPORT).expect(201);
    const { reviewId: id, reference } = body as { reviewId: string; reference: string };
    return { id, stream: `near-miss-review/${id}`, reference };
  };
  const command = (id: string, name: string): string => `/api/v1/reviews/${id}/commands/${name}`;
  const version = async (id: string): Promise<{ 'If-Match': string }> => ({
    'If-Match': (await coordinator.get(`/api/v1/reviews/${id}`).expect(200)).headers['etag']!,
  });
  const types = async (stream: string): Promise<readonly string[]> =>
    (await engine.events(stream)).map(({ type }) => type);
  const lettersAbout = async (reference: string) =>
    (await engine.letters()).filter(({ subject }) => subject.includes(reference));

  it('is described by the API’s own document, with routes of its own', async () => {
    const { body } = await coordinator.get('/api/v1/openapi.json').expect(200);
    const document = body as {
      readonly paths: Record<string, { readonly post?: { readonly tags: readonly string[] } }>;
    };
    const own = Object.entries(document.paths).filter(([, { post }]) =>
      post?.tags.includes('Near-miss review'),
    );
    expect(own.map(([path]) => path).sort()).toEqual([
      '/near-miss-reviews',
      '/reviews/{id}/commands/GiveAccount',
      '/reviews/{id}/commands/ReportNearMiss',
      '/reviews/{id}/commands/ResolveDelivery',
      '/reviews/{id}/commands/ShareLearning',
    ]);
    const copy = structuredClone(body) as Parameters<typeof SwaggerParser.validate>[0];
    await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({ openapi: '3.1.0' });
  });

  it('gets a reference of its own, is listed, and says what can be done next and why not the rest', async () => {
    const { id, reference } = await report();
    expect(reference).toMatch(/^NED-NM-2026-\d{3}$/);
    const { body: list } = await coordinator.get('/api/v1/reviews?type=near-miss-review').expect(200);
    expect((list as { reviews: object[] }).reviews).toContainEqual(
      expect.objectContaining({ reviewId: id, reference, stage: 'REPORTED', nextDue: '2026-12-07' }),
    );
    const { body } = await coordinator.get(`/api/v1/reviews/${id}/commands`).expect(200);
    expect((body as { commands: object[] }).commands).toEqual([
      expect.objectContaining({ command: 'ReportNearMiss', possible: false }),
      expect.objectContaining({ command: 'GiveAccount', possible: true }),
      expect.objectContaining({
        command: 'ShareLearning',
        possible: false,
        why: expect.objectContaining({ code: 'ACCOUNT_STILL_DUE' }) as object,
      }),
      expect.objectContaining({ command: 'ResolveDelivery', possible: false }),
    ]);
  });

  it('opens to the organisation that was asked, for its own part, and to nobody else', async () => {
    const { id } = await report();
    const health = await api.as('health@derbyshire.example');
    await health.get(`/api/v1/reviews/${id}`).expect(404);
    const { body } = await police.get(`/api/v1/reviews/${id}`).expect(200);
    expect((body as { case: object }).case).toEqual({ what: REPORT['what'], account: null });
    await police.send(command(id, 'ShareLearning'), { learning: 'Nothing.' }).expect(403);
    await police.send(command(id, 'GiveAccount'), { account: 'We looked into it.' }).expect(200);
  });

  it('reminds of the account and records once, by itself, that none came', async () => {
    const { stream, reference } = await report();
    await engine.advance('2026-12-04 09:00');
    expect((await lettersAbout(reference)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Please answer by Monday 7 December 2026.'),
    ]);
    await engine.advance('2026-12-10 09:00');
    expect(await types(stream)).toEqual([
      'NearMissReported',
      'ReminderSent',
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'DeadlineMissed',
    ]);
    const byItself = (await engine.events(stream)).slice(1);
    expect(byItself.every(({ actor }) => actor.kind === 'process')).toBe(true);
  });

  it('tells the reporter what was learnt, once, by name, and ends', async () => {
    const { id, stream, reference } = await report();
    await police.send(command(id, 'GiveAccount'), { account: 'Two records had been merged.' }).expect(200);
    await coordinator
      .send(command(id, 'ShareLearning'), { learning: 'We read addresses aloud.' })
      .expect(428);
    await coordinator
      .send(command(id, 'ShareLearning'), { learning: 'We read addresses aloud.' }, await version(id))
      .expect(200);
    await engine.settle();
    expect((await lettersAbout(reference)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/Dear Avery Colton[^]*We read addresses aloud\./u),
    ]);
    expect(await engine.state<NearMiss>(stream)).toMatchObject({
      state: 'CLOSED',
      letters: [{ status: 'DELIVERED' }],
    });
  });

  it('goes on after the worker was restarted in the middle', async () => {
    const { id, stream, reference } = await report();
    await engine.stopWorker();
    await police.send(command(id, 'GiveAccount'), { account: 'Two records had been merged.' }).expect(200);
    await coordinator
      .send(command(id, 'ShareLearning'), { learning: 'Look twice.' }, await version(id))
      .expect(200);
    expect(await types(stream)).toEqual(['NearMissReported', 'AccountGiven', 'LearningShared']);
    await engine.startWorker();
    await engine.settle();
    expect(await lettersAbout(reference)).toHaveLength(1);
  });

  it('keeps names and texts out of its events, and its record whole', async () => {
    const { stream } = await report();
    expect(JSON.stringify(await engine.events(stream))).not.toMatch(/Avery|Colton|family/u);
    expect(await engine.application.ledger.verify()).toMatchObject({ ok: true });
    expect(await compareReadModels(engine.application)).toEqual([]);
  });

  it('lives beside Community Triggers in the same partnership', async () => {
    const { body } = await coordinator.get('/api/v1/openapi.json').expect(200);
    expect(Object.keys((body as { paths: object }).paths)).toEqual(
      expect.arrayContaining(['/community-triggers', '/community-triggers/drafts', '/near-miss-reviews']),
    );
  });
});
