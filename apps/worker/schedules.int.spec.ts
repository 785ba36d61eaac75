import { setTimeout } from 'node:timers/promises';
import { startWorker, type RunningWorker } from './worker.js';
import { keepSchedules, SCHEDULES } from './schedules.js';
import { MONDAY, openTestApplication, type TestApplication } from '#test/support/application.js';
import { freshNamespace } from '#test/support/temporal-namespace.js';
import { workflowBundle } from '#test/support/workflow-bundle.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';

describe('the schedules of evidence', () => {
  let opened: TestApplication;
  let temporal: TemporalAddress;
  let engine: ReturnType<typeof temporalClient>;
  let worker: RunningWorker;
  let taken = 0;

  beforeAll(async () => {
    const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
    temporal = { address, namespace: await freshNamespace(address) };
    opened = await openTestApplication({ mode: 'rehearsal', startAt: MONDAY });
    engine = temporalClient(temporal);
    worker = await startWorker({
      application: opened.application,
      temporal,
      transport: { deliver: () => Promise.reject(new Error('Nothing is delivered here')) } as never,
      workflowBundle: await workflowBundle(),
      evidence: { takeCheckpoints: () => Promise.resolve({ taken: (taken += 1), unchanged: 0 }) },
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await engine?.close();
    await opened?.close();
  });

  it('stand in the engine once, however many workers start', async () => {
    await keepSchedules(engine.client, 'reviews');
    for (const { id } of SCHEDULES) {
      const { spec, policies, action } = await engine.client.schedule.getHandle(id).describe();
      expect({ id, overlap: policies.overlap, taskQueue: action.taskQueue }).toEqual({ id, overlap: 'SKIP', taskQueue: 'reviews' });
      expect(spec.intervals?.[0]?.every).toBe(600_000);
    }
  });

  it('stay paused where somebody has paused them', async () => {
    const handle = engine.client.schedule.getHandle('evidence/checkpoints');
    await handle.pause('the ledger is being moved');
    await keepSchedules(engine.client, 'reviews');
    expect((await handle.describe()).state).toMatchObject({ paused: true, note: 'the ledger is being moved' });
    await handle.unpause();
  });

  it('do what is theirs by the engine', async () => {
    await engine.client.schedule.getHandle('evidence/checkpoints').trigger();
    for (;;) {
      const { info } = await engine.client.schedule.getHandle('evidence/checkpoints').describe();
      const [run] = info.recentActions;
      if (run?.action.type === 'startWorkflow') {
        const { workflowId, firstExecutionRunId } = run.action.workflow;
        expect(await engine.client.workflow.getHandle(workflowId, firstExecutionRunId).result()).toEqual({ taken: 1, unchanged: 0 });
        break;
      }
      await setTimeout(20);
    }
    expect(taken).toBe(1);
  });
});
