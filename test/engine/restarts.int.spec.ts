import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { OwnTemporal } from '#test/faults/own-temporal.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { LAST, STAGE_CASES, TALES } from './tales/stage-cases.js';
import { Telling } from './telling.js';

const MIDDLES = new Set(STAGE_CASES.map(({ middle }) => middle));

describe('Whatever is restarted in the middle of a stage', () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  let told: Telling<typeof TALES>;
  const restartedAt = new Set<string>();

  /** Worker, server and Temporal go and come back, while letters, commands and pokes are on their way. */
  async function restartEverything(at: string): Promise<void> {
    if (!MIDDLES.has(at)) return;
    await engine.stopWorker();
    await Promise.all([temporal.stop(), engine.restartServer()]);
    await temporal.startAgain();
    await engine.startWorker();
    restartedAt.add(at);
  }

  beforeAll(async () => {
    temporal = await OwnTemporal.start();
    // Besides, each case begins a new run whenever its history has grown to this length.
    engine = await openEngine({ temporal: { address: temporal.address }, continueAt: 120 });
    told = new Telling(engine, TALES, restartEverything);
    await told.until(LAST);
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  }, 60_000);

  it.each(STAGE_CASES)('$name had a restart in its middle', ({ middle, tale: { acts } }) => {
    expect([...restartedAt]).toContain(middle);
    expect(acts.map(({ at }) => at).filter((at) => at <= middle)).not.toEqual([]);
  });

  it.each(STAGE_CASES)('$name: all that it does by itself happens, and once', async ({ name, deeds }) => {
    const one = await told.of(name);
    // What one moment brings about comes in no order that the law would know of.
    const happened = [...one.record(), ...one.sent()].filter((line) => deeds.includes(line));
    expect(happened.sort()).toEqual([...deeds].sort());
  });

  it('no letter went out twice, and none was lost', async () => {
    const events = await Promise.all(STAGE_CASES.map(({ name }) => engine.events(told.streamOf(name))));
    const delivered = events.flat().filter(({ type }) => type === 'NoticeDelivered');
    const letters = await engine.letters();
    expect(letters).toHaveLength(delivered.length);
    expect(new Set(letters.map(({ reference }) => reference)).size).toBe(letters.length);
  });

  it.each(['community-trigger/action-monitoring', 'domestic-homicide-review/conclusion'])(
    'the long case %s has begun new runs on its way, each from the ledger',
    async (name) => {
      const { client, close } = temporalClient(engine.temporal);
      const { raw, historyLength } = await client.workflow
        .getHandle(workflowIdOf('ned', told.streamOf(name)))
        .describe();
      await close();
      const { firstRunId, execution } = raw.workflowExecutionInfo ?? {};
      expect(firstRunId).not.toBe(execution?.runId);
      expect(historyLength).toBeLessThan(240);
    },
  );
});
