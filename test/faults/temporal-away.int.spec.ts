import { compareReadModels } from '#libs/read-models/index.js';
import { anApplication } from '#test/support/an-application.js';
import { serve, type Asking, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { OwnTemporal } from './own-temporal.js';
import { until } from './until.js';

describe('With Temporal gone', () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  let api: ServedApplication;
  let coordinator: Asking;

  beforeAll(async () => {
    temporal = await OwnTemporal.start();
    engine = await openEngine({ temporal: { address: temporal.address } });
    api = await serve(engine.application);
    coordinator = await api.as('coordinator@ned.example');
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await engine.close();
    await temporal.close();
  }, 60_000);

  const submit = async (): Promise<{ readonly id: string; readonly stream: string }> => {
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    const { reviewId: id } = body as { reviewId: string };
    return { id, stream: `community-trigger/${id}` };
  };
  const does = (id: string, command: string, body: object = {}) =>
    coordinator.send(`/api/v1/reviews/${id}/commands/${command}`, body).expect(200);
  const types = async (stream: string): Promise<readonly string[]> =>
    (await engine.events(stream)).map(({ type }) => type);
  const byItself = async (): Promise<number> => {
    let found = 0;
    for await (const { actor } of engine.application.ledger.loadAll('ned'))
      if (actor.kind === 'process') found += 1;
    return found;
  };
  /** Each letter was delivered once, and every record of a delivery has its letter. */
  const nothingTwice = async (): Promise<void> => {
    const delivered: string[] = [];
    for await (const { type, data } of engine.application.ledger.loadAll('ned'))
      if (type === 'NoticeDelivered')
        delivered.push((data as { proof: { reference: string } }).proof.reference);
    const letters = (await engine.letters()).map(({ reference }) => reference);
    expect([...letters].sort()).toEqual([...delivered].sort());
    expect(await engine.application.ledger.verify()).toMatchObject({ ok: true });
    expect(await compareReadModels(engine.application)).toEqual([]);
  };

  it('people work on; when it is back, the engine catches up with all of it', async () => {
    await engine.settle();
    const untouched = await submit();
    await engine.settle();
    await temporal.stop();
    const before = await byItself();
    const { id, stream } = await submit();
    await does(id, 'AcknowledgeApplication');
    expect((await engine.events(stream)).every(({ actor }) => actor.kind === 'person')).toBe(true);
    expect(await byItself()).toBe(before);
    expect(await engine.application.ledger.owedPokes()).toBeGreaterThan(0);
    await temporal.startAgain();
    await engine.settle();
    await does(untouched.id, 'AcknowledgeApplication');
    await engine.settle();
    expect([...(await types(stream))].sort()).toEqual([...(await types(untouched.stream))].sort());
    await nothingTwice();
  }, 90_000);

  it('killed in the middle of its work, it goes on where it was, and nothing is delivered twice', async () => {
    const before = await byItself();
    const cases = await Promise.all(Array.from({ length: 6 }, submit));
    await until('the engine is at work', async () => (await byItself()) > before);
    await temporal.kill();
    await Promise.all(cases.map(({ id }) => does(id, 'AcknowledgeApplication')));
    await temporal.startAgain();
    await engine.settle();
    for (const { stream } of cases) {
      const happened = await types(stream);
      expect(happened.filter((type) => type === 'ApplicationCirculated')).toHaveLength(1);
      expect(happened.filter((type) => type === 'NoticeDelivered')).toHaveLength(2);
    }
    await nothingTwice();
  }, 90_000);

  it('the dates that its workflows wait for are still kept after it was killed', async () => {
    const { stream } = await submit();
    await engine.settle();
    await temporal.kill();
    await temporal.startAgain();
    await engine.advance('2026-11-27 09:00');
    expect((await types(stream)).filter((type) => type === 'DeadlineMissed').length).toBeGreaterThan(0);
    await nothingTwice();
  }, 90_000);
});
