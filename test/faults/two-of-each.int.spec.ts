import { startWorker, type RunningWorker } from '#apps/worker/worker.js';
import type { Application } from '#libs/application/index.js';
import { mailFolder } from '#libs/documents/transport/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { anApplication } from '#test/support/an-application.js';
import { newKey, openApplicationOn } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { workflowBundle } from '#test/support/workflow-bundle.js';
import { byItself, expectWholeAndOnce, recordOf, typesOf } from './record.js';
import { until } from './until.js';

const COORDINATOR = 'coordinator@ned.example';

describe('Two servers, two workers and two relays on one ledger', () => {
  let engine: Engine;
  let other: Application;
  let worker: RunningWorker;

  beforeAll(async () => {
    engine = await openEngine();
    other = await openApplicationOn(engine.line.url);
    worker = await startWorker({
      application: other,
      temporal: engine.temporal,
      taskQueue: engine.taskQueue,
      transport: mailFolder(engine.mail),
      workflowBundle: await workflowBundle(),
    });
  });
  afterAll(async () => {
    await worker.stop();
    await other.close();
    await engine.close();
  });

  /** The same request at the door of both servers at once, as after a lost answer. */
  const atBoth = async (stream: string | null, command: string, body: object): Promise<string> => {
    const actor = fictionalPerson(COORDINATOR);
    const request = {
      tenant: 'ned',
      type: 'community-trigger',
      stream,
      command,
      body,
      actor,
      commandId: newKey(),
    };
    const outcomes = await Promise.all([engine.application, other].map(({ door }) => door.handle(request)));
    for (const outcome of outcomes) if (outcome.status === 'refused') throw new Error(outcome.problem.detail);
    const [one, two] = outcomes as Extract<(typeof outcomes)[number], { status: 'accepted' }>[];
    expect(two!.stream).toBe(one!.stream);
    return one!.stream;
  };
  const expectSameRecord = async (streams: readonly string[]): Promise<void> => {
    const [first, ...others] = await Promise.all(streams.map((stream) => typesOf(engine, stream)));
    for (const types of others) expect([...types].sort()).toEqual([...first!].sort());
    const ids = (await recordOf(engine)).map(
      ({ commandId, type, stream }) => `${stream} ${commandId} ${type}`,
    );
    expect(new Set(ids).size).toBe(ids.length);
  };

  it('do everything once, whoever does it', async () => {
    const streams = await Promise.all(
      Array.from({ length: 8 }, () => atBoth(null, 'SubmitApplication', anApplication())),
    );
    await Promise.all(streams.map((stream) => atBoth(stream, 'AcknowledgeApplication', {})));
    await engine.advance('2026-12-09 09:00');
    await expectSameRecord(streams);
    await expectWholeAndOnce(engine);
  });

  it('lose nothing when one worker goes in the middle of the work', async () => {
    const before = await byItself(engine);
    const streams = await Promise.all(
      Array.from({ length: 6 }, () => atBoth(null, 'SubmitApplication', anApplication())),
    );
    await until('the engine is at work', async () => (await byItself(engine)) > before);
    await engine.stopWorker();
    await engine.settle();
    await engine.startWorker();
    await expectSameRecord(streams);
    await expectWholeAndOnce(engine);
  });
});
