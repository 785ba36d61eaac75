import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { fastForward } from '#libs/platform/temporal/time-skipping.js';
import { anApplication } from '#test/support/an-application.js';
import { newKey, serve, type Asking, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { byItself, expectWholeAndOnce, typesOf } from './record.js';
import { until } from './until.js';

describe('With the ledger out of reach', () => {
  let engine: Engine;
  let api: ServedApplication;
  let coordinator: Asking;
  /** How often an activity of the workflows met the outage. */
  let outages = 0;

  beforeAll(async () => {
    const counting =
      <I extends readonly unknown[], O>(work: (...input: I) => Promise<O>) =>
      (...input: I): Promise<O> =>
        work(...input).catch((error: unknown) => {
          outages += 1;
          throw error;
        });
    engine = await openEngine({
      activities: (real) => ({
        loadProcess: counting(real.loadProcess),
        sendCommand: counting(real.sendCommand),
        deliverNotices: counting(real.deliverNotices),
        pokeOpenReviews: counting(real.pokeOpenReviews),
        shredSubjects: counting(real.shredSubjects),
      }),
    });
    api = await serve(engine.application);
    coordinator = await api.as('coordinator@ned.example');
  });
  beforeEach(() => {
    outages = 0;
  });
  afterEach(async () => {
    await engine.line.close();
    await engine.line.mend();
  });
  afterAll(async () => {
    await api.close();
    await engine.close();
  });

  const submit = (key = newKey()) =>
    coordinator
      .post('/api/v1/community-triggers', anApplication(), { 'Idempotency-Key': key })
      .then((answer) => answer);
  const streamOf = (body: unknown): string => `community-trigger/${(body as { reviewId: string }).reviewId}`;
  const types = (stream: string) => typesOf(engine, stream);

  it('the engine tries until it is back, and then does what an untouched review would have got, once', async () => {
    const untouched = streamOf((await submit()).body);
    await engine.settle();
    const before = await byItself(engine);
    const asked = Promise.all(Array.from({ length: 8 }, () => submit()));
    await until('the engine is at work', async () => (await byItself(engine)) > before);
    await engine.line.cut();
    const answers = await asked;
    const refused = await submit();
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    await until('the engine met the outage', () => outages > 3);
    await engine.line.mend();
    await engine.settle();
    const expected = await types(untouched);
    for (const { status, body } of answers) {
      expect([201, 503]).toContain(status);
      if (status === 201) expect(await types(streamOf(body))).toEqual(expected);
    }
    await expectWholeAndOnce(engine);
  });

  it('a date that passes meanwhile is kept as soon as it is back', async () => {
    const stream = streamOf((await submit()).body);
    await engine.settle();
    await engine.line.cut();
    // The ledger's own clock goes on where the ledger stands; only the way to it is cut.
    await engine.database.query(`select ledger.set_rehearsal_clock('2026-12-09T10:00:00Z')`);
    const { client, close } = temporalClient(engine.temporal);
    const passing = fastForward(client, workflowIdOf('ned', stream), 30 * 86_400);
    await until('the engine met the outage', () => outages > 0);
    await engine.line.mend();
    await passing;
    await close();
    const missed = async () => (await types(stream)).filter((type) => type === 'DeadlineMissed').length;
    await until('what was missed is recorded', async () => (await missed()) > 0);
    await engine.settle();
    const dates = (await engine.state<State>(stream)).deadlines.filter(({ status }) => status === 'MISSED');
    expect(dates.length).toBeGreaterThan(0);
    expect(await missed()).toBe(dates.length);
    await expectWholeAndOnce(engine);
  });

  it('a command whose answer was lost on the way is not done twice when it is sent again', async () => {
    const keys = Array.from({ length: 10 }, newKey);
    const first = keys.map((key) => submit(key));
    await Promise.race(first);
    await engine.line.cut();
    await Promise.all(first);
    await engine.line.mend();
    const answers = await Promise.all(keys.map((key) => submit(key)));
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 201));
    await engine.settle();
    for (const { body } of answers) {
      const happened = await types(streamOf(body));
      expect(happened.filter((type) => type === 'ApplicationReceived')).toHaveLength(1);
      expect(happened.filter((type) => type === 'ApplicationCirculated')).toHaveLength(1);
    }
    await expectWholeAndOnce(engine);
  });
});
