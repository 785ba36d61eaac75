import { setTimeout } from 'node:timers/promises';
import { alive } from '#activities/alive.js';
import { verifyEverything } from '#activities/nightly-verification.js';
import { StoredLog } from '#libs/audit/checkpoints/index.js';
import { lastVerifications, lastVerificationsGood } from '#libs/audit/verify/index.js';
import { startWorker, type RunningWorker } from './worker.js';
import { keepSchedules, SCHEDULES } from './schedules.js';
import { openTestApplication, type TestApplication } from '#test/support/application.js';
import { freshNamespace } from '#test/support/temporal-namespace.js';
import { workflowBundle } from '#test/support/workflow-bundle.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';

const WHEN: Readonly<Record<string, object>> = {
  'evidence/checkpoints': { intervals: [{ every: 600_000 }] },
  'evidence/nightly-verification': { calendars: [{ hour: [{ start: 2 }] }], timezone: 'Europe/London' },
  'evidence/history-sweep': { intervals: [{ every: 3_600_000 }] },
};

describe('the schedules of evidence', () => {
  let opened: TestApplication;
  let temporal: TemporalAddress;
  let engine: ReturnType<typeof temporalClient>;
  let worker: RunningWorker;
  let log: StoredLog;
  let taken = 0;
  const said: string[] = [];

  beforeAll(async () => {
    const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
    temporal = { address, namespace: await freshNamespace(address) };
    opened = await openTestApplication();
    engine = temporalClient(temporal);
    log = StoredLog.open(opened.database.url);
    worker = await startWorker({
      application: opened.application,
      temporal,
      transport: { deliver: () => Promise.reject(new Error('Nothing is delivered here')) } as never,
      workflowBundle: await workflowBundle(),
      evidence: {
        takeCheckpoints: () => Promise.resolve({ taken: (taken += 1), unchanged: 0 }),
        verifyEverything: alive(verifyEverything({ ...opened.application, log, mailFolder: null }, (message) => void said.push(message))),
      },
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await engine?.close();
    await log?.close();
    await opened?.close();
  });

  it('stand in the engine once, however many workers start', async () => {
    await keepSchedules(engine.client, 'reviews');
    for (const { id } of SCHEDULES) {
      const { spec, policies, action } = await engine.client.schedule.getHandle(id).describe();
      expect({ id, overlap: policies.overlap, taskQueue: action.taskQueue }).toEqual({ id, overlap: 'SKIP', taskQueue: 'reviews' });
      expect(spec).toMatchObject(WHEN[id]!);
    }
  });

  it('stay paused where somebody has paused them', async () => {
    const handle = engine.client.schedule.getHandle('evidence/checkpoints');
    await handle.pause('the ledger is being moved');
    await keepSchedules(engine.client, 'reviews');
    expect((await handle.describe()).state).toMatchObject({ paused: true, note: 'the ledger is being moved' });
    await handle.unpause();
  });

  /** How the run that somebody starts by hand ends. */
  async function runOf(id: string): Promise<unknown> {
    const handle = engine.client.schedule.getHandle(id);
    const before = (await handle.describe()).info.numActionsTaken;
    await handle.trigger();
    for (;;) {
      const { info } = await handle.describe();
      const run = info.recentActions.at(-1);
      if (info.numActionsTaken > before && run?.action.type === 'startWorkflow') {
        const { workflowId, firstExecutionRunId } = run.action.workflow;
        return engine.client.workflow.getHandle(workflowId, firstExecutionRunId).result();
      }
      await setTimeout(20);
    }
  }

  it('do what is theirs by the engine', async () => {
    expect(await runOf('evidence/checkpoints')).toEqual({ taken: 1, unchanged: 0 });
    expect(taken).toBe(1);
  });

  it('verify everything, keep a report for each area, and end loudly where something was changed', async () => {
    const { ledger } = opened.application;
    const nightly = 'evidence/nightly-verification';
    expect(await runOf(nightly)).toEqual({ verified: 2, failed: [] });
    expect(await lastVerifications(ledger)).toEqual([
      { tenant: 'bolsover', ok: true, endedAt: expect.any(String) },
      { tenant: 'ned', ok: true, endedAt: expect.any(String) },
    ]);
    await expect(lastVerificationsGood(ledger)).resolves.toBeUndefined();
    await opened.database.query(
      `alter table ledger.event disable trigger all; update ledger.event set type = 'ProcedureForged' where tenant = 'ned' and version = 1`,
    );
    await expect(runOf(nightly)).rejects.toThrow();
    expect(said).toEqual([expect.stringContaining('VERIFICATION FAILED in ned: procedure/ned 1: The row says type ProcedureForged')]);
    const [last, first] = await ledger.verificationReports('ned', 5);
    expect(last?.report).toMatchObject({ ok: false, firstProblem: { stream: 'procedure/ned', version: 1 } });
    // The three of the procedure, and what the engine has kept of its own run by then.
    expect(first?.report).toMatchObject({ ok: true });
    expect((first?.report as { events: number }).events).toBeGreaterThanOrEqual(3);
    await expect(lastVerificationsGood(ledger)).rejects.toThrow('The last verification of ned');
    // What was found stays found: nobody takes a report back.
    await expect(opened.database.query('delete from ledger.verification_report')).rejects.toThrow('stays as it is');
  });
});
