import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { OwnTemporal } from '#test/faults/own-temporal.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { DEEDS } from './tales/deeds.js';
import { AROUND, ONE_STAGE_EACH } from './tales/one-stage-each.js';
import { Telling, type Tale } from './telling.js';

const TALES: Readonly<Record<string, Tale>> = { ...AROUND, ...ONE_STAGE_EACH };
const stems = Object.keys(ONE_STAGE_EACH);

/** In the middle of each stage: its case has just come there, and what follows from it is under way. */
const MIDDLES: Readonly<Record<string, readonly string[]>> = {
  '2026-11-23 10:00': ['application'],
  '2026-11-24 10:00': ['consent', 'transfer'],
  '2026-11-25 10:00': ['information-gathering'],
  '2026-11-25 12:00': ['deadlines'],
  '2026-11-26 10:00': ['closure'],
  '2026-11-27 10:00': ['threshold-check'],
  '2026-12-01 10:00': ['review-preparation'],
  '2026-12-02 10:00': ['reconsideration', 'local-policing-body-review'],
  '2026-12-08 12:00': ['review-meeting'],
  '2026-12-09 10:00': ['action-plan', 'outcome'],
  '2026-12-10 11:00': ['action-monitoring'],
  '2026-12-14 10:00': ['appeal'],
};

describe('Whatever is restarted in the middle of a stage', () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  let told: Telling<typeof TALES>;

  /** Worker, server and Temporal go and come back, while letters, commands and pokes are on their way. */
  async function restartEverything(at: string): Promise<void> {
    if (MIDDLES[at] === undefined) return;
    await engine.stopWorker();
    await Promise.all([temporal.stop(), engine.restartServer()]);
    await temporal.startAgain();
    await engine.startWorker();
  }

  beforeAll(async () => {
    temporal = await OwnTemporal.start();
    // Besides, each case begins a new run whenever its history has grown to this length.
    engine = await openEngine({ temporal: { address: temporal.address }, continueAt: 120 });
    told = new Telling(engine, TALES, restartEverything);
    await told.until('2026-12-23 12:00');
  }, 300_000);
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  }, 60_000);

  it('every stage had its restarts', () => {
    expect(Object.values(MIDDLES).flat().sort()).toEqual([...stems].sort());
  });

  it.each(stems)('the stage %s: all that it does by itself happens, and once', async (stem) => {
    const one = await told.of(stem);
    const happened = [...one.record(), ...one.sent()];
    const deeds = new Set(DEEDS[stem]);
    expect(happened.filter((line) => deeds.has(line))).toEqual(DEEDS[stem]);
  });

  it('no letter went out twice, and none was lost', async () => {
    const delivered = await Promise.all(
      stems.map(async (stem) =>
        (await told.of(stem)).events.filter(({ type }) => type === 'NoticeDelivered'),
      ),
    );
    const letters = await engine.letters();
    expect(letters).toHaveLength(delivered.flat().length);
    expect(new Set(letters.map(({ reference }) => reference)).size).toBe(letters.length);
  });

  it('a long case has begun new runs on its way, each from the ledger', async () => {
    const { client, close } = temporalClient(engine.temporal);
    const { raw, historyLength } = await client.workflow
      .getHandle(workflowIdOf('ned', told.streamOf('action-monitoring')))
      .describe();
    await close();
    const { firstRunId, execution } = raw.workflowExecutionInfo ?? {};
    expect(firstRunId).not.toBe(execution?.runId);
    expect(historyLength).toBeLessThan(240);
  });
});
