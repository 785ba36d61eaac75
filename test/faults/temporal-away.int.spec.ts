import { anApplication } from '#test/support/an-application.js';
import { serve, type Asking, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { OwnTemporal } from './own-temporal.js';
import { byItself, expectWholeAndOnce, typesOf } from './record.js';
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
  const types = (stream: string) => typesOf(engine, stream);

  it('people work on; when it is back, the engine catches up with all of it', async () => {
    await engine.settle();
    const untouched = await submit();
    await engine.settle();
    await temporal.stop();
    const before = await byItself(engine);
    const { id, stream } = await submit();
    await does(id, 'AcknowledgeApplication');
    expect((await engine.events(stream)).every(({ actor }) => actor.kind === 'person')).toBe(true);
    expect(await byItself(engine)).toBe(before);
    expect(await engine.application.ledger.owedPokes()).toBeGreaterThan(0);
    await temporal.startAgain();
    await engine.settle();
    await does(untouched.id, 'AcknowledgeApplication');
    await engine.settle();
    expect([...(await types(stream))].sort()).toEqual([...(await types(untouched.stream))].sort());
    await expectWholeAndOnce(engine);
  }, 90_000);

  it('killed in the middle of its work, it goes on where it was, and nothing is delivered twice', async () => {
    const before = await byItself(engine);
    const cases = await Promise.all(Array.from({ length: 6 }, submit));
    await until('the engine is at work', async () => (await byItself(engine)) > before);
    await temporal.kill();
    await Promise.all(cases.map(({ id }) => does(id, 'AcknowledgeApplication')));
    await temporal.startAgain();
    await engine.settle();
    for (const { stream } of cases) {
      const happened = await types(stream);
      expect(happened.filter((type) => type === 'ApplicationCirculated')).toHaveLength(1);
      expect(happened.filter((type) => type === 'NoticeDelivered')).toHaveLength(2);
    }
    await expectWholeAndOnce(engine);
  }, 90_000);

  it('the dates that its workflows wait for are still kept after it was killed', async () => {
    const { stream } = await submit();
    await engine.settle();
    await temporal.kill();
    await temporal.startAgain();
    await engine.advance('2026-11-27 09:00');
    expect((await types(stream)).filter((type) => type === 'DeadlineMissed').length).toBeGreaterThan(0);
    await expectWholeAndOnce(engine);
  }, 90_000);
});
