import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { OwnTemporal } from '#test/faults/own-temporal.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { casesOfType, LAST, talesWith } from './tales/stage-cases.js';
import { Telling } from './telling.js';

/**
 * The specification of one review type: whatever is restarted in the middle of any of its stages, all happens, and once.
 * `longCase`: one that begins new runs on its way.
 */
export function nothingIsLostByRestarts(type: string, longCase: string): void {
  const cases = casesOfType(type);
  const tales = talesWith(cases);
  const middles = new Set(cases.map(({ middle }) => middle));
  let temporal: OwnTemporal;
  let engine: Engine;
  let told: Telling<typeof tales>;
  const restartedAt = new Set<string>();

  /** Worker, server and Temporal go and come back, while letters, commands and pokes are on their way. */
  async function restartEverything(at: string): Promise<void> {
    if (!middles.has(at)) return;
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
    told = new Telling(engine, tales, restartEverything);
    await told.until(LAST);
  }, 1_200_000);
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  }, 60_000);

  it.each(cases)('$name had a restart in its middle', ({ middle, tale: { acts } }) => {
    expect([...restartedAt]).toContain(middle);
    expect(acts.map(({ at }) => at).filter((at) => at <= middle)).not.toEqual([]);
  });

  it.each(cases)('$name: all that it does by itself happens, and once', async ({ name, deeds }) => {
    const one = await told.of(name);
    // What one moment brings about comes in no order that the law would know of.
    const happened = [...one.record(), ...one.sent()].filter((line) => deeds.includes(line));
    expect(happened.sort()).toEqual([...deeds].sort());
  });

  it('no letter went out twice, and none was lost', async () => {
    const events = await Promise.all(cases.map(({ name }) => engine.events(told.streamOf(name))));
    const delivered = events.flat().filter(({ type }) => type === 'NoticeDelivered');
    const letters = await engine.letters();
    expect(letters).toHaveLength(delivered.length);
    expect(new Set(letters.map(({ reference }) => reference)).size).toBe(letters.length);
  });

  it(`the long case ${longCase} has begun new runs on its way, each from the ledger`, async () => {
    const { client, close } = temporalClient(engine.temporal);
    const handle = client.workflow.getHandle(workflowIdOf('ned', told.streamOf(longCase)));
    const { raw, historyLength } = await handle.describe();
    await close();
    const { firstRunId, execution } = raw.workflowExecutionInfo ?? {};
    expect(firstRunId).not.toBe(execution?.runId);
    expect(historyLength).toBeLessThan(240);
  });
}
