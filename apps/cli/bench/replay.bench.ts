import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { sweepHistories } from '#activities/workflow-histories/sweep.js';
import { startWorkflows } from '#apps/worker/start-workflows.js';
import type { Application } from '#libs/application/index.js';
import {
  archivedRuns,
  openHistory,
  replayEach,
  type ArchivedRun,
} from '#libs/audit/workflow-replay/index.js';
import { quietRuntime, temporalClient } from '#libs/platform/temporal/connections.js';
import type { WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';
import { workflowIdOf } from '#libs/platform/temporal/workflow-ids.js';
import { loadSeed } from '../seed/load-seed.js';
import { SEED_STARTS } from '../seed/seed-year.js';
import { System } from '../system/system.js';
import type { Benchmark, Setting } from './benchmark.js';
import { sideBySide, type Side } from './side-by-side.js';

/** The demonstration year, told by the real engine, with the history of every run of it archived. */
async function withArchivedYear<T>(
  { folder, progress }: Setting,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const own = await mkdtemp(join(folder, 'year-'));
  const system = new System(own, { mode: 'rehearsal', startAt: SEED_STARTS });
  try {
    await Promise.all([system.startDatabase(progress), system.startTemporal(progress)]);
    await system.openLedger();
    await system.startEngine(progress);
    const { application, rehearsal } = system;
    await loadSeed({
      door: application.door,
      rehearsal: rehearsal!,
      versionOf: async (tenant, stream) => (await application.reviews.load(tenant, stream))?.version ?? 0,
      progress: (done, total, what) => progress(`${done}/${total} ${what}`),
    });
    const temporal = { address: system.temporalAddress };
    // Every run ends, and another begins for it.
    await startWorkflows({ application, temporal });
    await rehearsal!.settle();
    const { client, close } = temporalClient(temporal);
    await sweepHistories({ application, client });
    await close();
    return await work(application);
  } finally {
    await system.stop();
    await rm(own, { recursive: true, force: true });
  }
}

/** Goes through all of them again and again, one a step. */
const endless =
  <T>(pass: () => AsyncIterator<T>, check: (one: T) => void): Side =>
  () => {
    let current = pass();
    const step = async (): Promise<void> => {
      for (;;) {
        const { done, value } = await current.next();
        if (done !== true) return check(value);
        current = pass();
      }
    };
    return Promise.resolve({ client: () => step, close: async () => void (await current.return?.()) });
  };

/** As `reviews replay` does it: bytes out of the ledger, checked, opened, decoded, replayed. */
const ours = (application: Application): Side =>
  endless(
    () => replayEach(application),
    ({ outcome }) => {
      if (outcome !== 'as-recorded') throw new Error(`A history came out otherwise: ${JSON.stringify(outcome)}`);
    },
  );

interface InMemory {
  readonly workflowId: string;
  readonly history: WorkflowHistory;
}

/** The SDK's replay of the same histories, which lie in memory ready to be used. */
const bare = (code: string, histories: readonly InMemory[]): Side =>
  endless(
    () => Worker.runReplayHistories({ workflowBundle: { code } }, histories),
    ({ error }) => {
      if (error !== undefined) throw error;
    },
  );

/** How many archived histories a second are checked and replayed on the code that made them. */
export const replayBenchmark: Benchmark = {
  name: 'replay',
  run: (setting) =>
    withArchivedYear(setting, async (application) => {
      quietRuntime();
      const runs: ArchivedRun[] = [];
      for await (const run of archivedRuns(application)) runs.push(run);
      const histories: InMemory[] = [];
      for (const run of runs) {
        const found = await openHistory(application, run);
        if (found.status !== 'open') throw new Error(`A history does not open: ${JSON.stringify(found)}`);
        histories.push({ workflowId: workflowIdOf(run.tenant, run.stream), history: found.history });
      }
      const [bundle, ...others] = new Set(runs.flatMap(({ history }) => history.bundles));
      if (bundle === undefined || others.length > 0) throw new Error('The year was told by more than one bundle');
      const code = (await application.ledger.loadArtefact(bundle))!.bytes.toString('utf8');
      return sideBySide({
        name: 'replay',
        unit: 'histories/s',
        ours: ours(application),
        bare: bare(code, histories),
        against: `bare runReplayHistories over the same ${histories.length} histories in memory`,
        clients: [1],
        turns: 3,
        msEach: 6_000,
      });
    }),
};
