import type { Client } from '@temporalio/client';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { fastForward } from '#libs/platform/temporal/time-skipping.js';
import { anApplication } from '#test/support/an-application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { expectWholeAndOnce, typesOf } from './record.js';
import { until } from './until.js';

const COORDINATOR = 'coordinator@ned.example';
const DAY = 86_400;

describe('Pokes and timers only wake', () => {
  let engine: Engine;
  let client: Client;
  let close: () => Promise<void>;

  beforeAll(async () => {
    engine = await openEngine();
    ({ client, close } = temporalClient(engine.temporal));
  });
  afterAll(async () => {
    await close();
    await engine.close();
  });

  /** Days from where the clock stands. */
  const later = async (days: number): Promise<string> =>
    new Date(Date.parse(await engine.now()) + days * DAY * 1000).toISOString();
  const submitted = () => engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
  const settled = async (): Promise<string> => {
    const stream = await submitted();
    await engine.settle();
    return stream;
  };
  const run = (stream: string) => client.workflow.getHandle(workflowIdOf('ned', stream));
  const skip = (stream: string, seconds: number) => fastForward(client, workflowIdOf('ned', stream), seconds);
  const missed = async (stream: string): Promise<readonly string[]> =>
    (await engine.events(stream))
      .filter(({ type }) => type === 'DeadlineMissed')
      .map(({ data }) => (data as { readonly deadline: string }).deadline);
  const circulated = (stream: string) => async () =>
    (await typesOf(engine, stream)).includes('ApplicationCirculated');

  it('a poke whose relay died between commit and delivery is found by the sweep', async () => {
    await engine.stopWorker();
    const stream = await submitted();
    // A relay took it, and was gone before it could pass it on.
    const taken = await engine.application.ledger.claimPokes(50, 1);
    expect(taken).toContainEqual(expect.objectContaining({ stream, version: 1 }));
    await engine.startWorker();
    await until('the application is circulated', circulated(stream));
    await engine.settle();
    await expectWholeAndOnce(engine);
  });

  it('a poke that nobody announced is found by the sweep', async () => {
    const deaf = await engine.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`,
    );
    expect(deaf.rowCount).toBeGreaterThan(0);
    const stream = await submitted();
    await until('the application is circulated', circulated(stream));
    await engine.settle();
    await expectWholeAndOnce(engine);
  });

  it('pokes tell of what people did: after its own commands the engine looks by itself', async () => {
    const stream = await settled();
    await engine.as(COORDINATOR).does(stream, 'AcknowledgeApplication');
    await engine.settle();
    const byPeople = (await engine.events(stream))
      .filter(({ actor }) => actor.kind === 'person')
      .map(({ version }) => version);
    const { events } = await run(stream).fetchHistory();
    const poked = (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) =>
      (signal?.input?.payloads ?? []).map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()) as number),
    );
    expect(byPeople).toEqual(expect.arrayContaining(poked));
    expect(new Set(poked)).toEqual(new Set([byPeople.at(0), byPeople.at(-1)]));
    await expectWholeAndOnce(engine);
  });

  it('pokes that come twice, late, or with a version of long ago change nothing on record', async () => {
    const stream = await settled();
    const before = await engine.events(stream);
    await Promise.all(Array.from({ length: 40 }, (_, n) => run(stream).signal('poke', n % 7)));
    await engine.application.ledger.pokeStreams(['community-trigger']);
    await engine.settle();
    expect(await engine.events(stream)).toEqual(before);
    await expectWholeAndOnce(engine);
  });

  it('timers that ring early change nothing on record, and the date is kept all the same', async () => {
    const stream = await settled();
    const before = await engine.events(stream);
    for (const days of [1, 30]) await skip(stream, days * DAY);
    await engine.settle();
    expect(await engine.events(stream)).toEqual(before);
    await engine.advance(await later(16));
    const dates = await missed(stream);
    expect(dates.length).toBeGreaterThan(0);
    expect(new Set(dates).size).toBe(dates.length);
    await expectWholeAndOnce(engine);
  });

  it('timers that ring late and twice record once what was missed, and remind of nothing that is past', async () => {
    const stream = await settled();
    await engine.setClock(await later(16));
    const waking = [run(stream).signal('poke', 1), skip(stream, 20 * DAY), run(stream).signal('poke', 1)];
    await Promise.all([...waking, skip(stream, 20 * DAY)]);
    await until('what was missed is recorded', async () => (await missed(stream)).length > 0);
    await engine.settle();
    const { deadlines } = await engine.state<State>(stream);
    const late = deadlines.filter(({ status }) => status === 'MISSED').map(({ key }) => key);
    expect([...(await missed(stream))].sort()).toEqual([...late].sort());
    const reminded = (await engine.events(stream))
      .filter(({ type }) => type === 'ReminderSent')
      .map(({ data }) => (data as { readonly deadline: string }).deadline);
    expect(reminded.filter((key) => late.includes(key))).toEqual([]);
    await expectWholeAndOnce(engine);
  });

  it('a run that was lost with its timers begins again with the next poke', async () => {
    const stream = await settled();
    await run(stream).terminate('lost');
    await engine.setClock(await later(16));
    expect(await missed(stream)).toEqual([]);
    await engine.as(COORDINATOR).does(stream, 'AcknowledgeApplication');
    await until('what was missed is recorded', async () => (await missed(stream)).length > 0);
    await engine.settle();
    await expectWholeAndOnce(engine);
  });
});
