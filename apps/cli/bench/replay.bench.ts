import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { archiveHistory } from '#activities/workflow-histories/archive.js';
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
import { nedProcedure } from '../seed/procedures.story.js';
import { nedTrigger1 } from '../seed/ned-trigger-1.story.js';
import { SEED_STARTS } from '../seed/seed-year.js';
import { londonTime } from '../seed/story.js';
import { System } from '../system/system.js';
import type { Benchmark, Setting } from './benchmark.js';
import { sideBySide, type Side } from './side-by-side.js';

/** The beginning of a Community Trigger of the demonstration year, up to its threshold decision and the letters after it. */
const STEPS = 10;
const beginning = { ...nedTrigger1, steps: nedTrigger1.steps.slice(0, STEPS) };

/** Each history is archived so often, under as many runs: a worker is begun once for all of a bundle, and an area has many. */
const COPIES = 60;

/** What the real engine did in that time, its histories archived. */
async function withHistories<T>(
  { folder, progress }: Setting,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const own = await mkdtemp(join(folder, 'histories-'));
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
      stories: [nedProcedure, beginning],
      until: londonTime(beginning.steps.at(-1)!.at),
    });
    await rehearsal!.settle();
    const { client, close } = temporalClient({ address: system.temporalAddress });
    // Every run that is open ends, and another begins for it.
    await startWorkflows({ application, temporal: { address: system.temporalAddress } });
    await rehearsal!.settle();
    await sweepHistories({ application, client });
    for (const run of await all(archivedRuns(application))) {
      const { tenant, stream } = run;
      const history = await historyOf(application, run);
      for (let copy = 1; copy <= COPIES; copy += 1)
        await archiveHistory({ application, client }, { tenant, stream, run: `${run.history.run}-${copy}` }, history);
    }
    await close();
    return await work(application);
  } finally {
    await system.stop();
    await rm(own, { recursive: true, force: true });
  }
}

async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of found) list.push(one);
  return list;
}

async function historyOf(application: Application, run: ArchivedRun): Promise<WorkflowHistory> {
  const found = await openHistory(application, run);
  if (found.status !== 'open') throw new Error(`A history does not open: ${JSON.stringify(found)}`);
  return found.history;
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
    withHistories(setting, async (application) => {
      quietRuntime();
      const runs = await all(archivedRuns(application));
      const histories: InMemory[] = [];
      for (const run of runs)
        histories.push({
          workflowId: workflowIdOf(run.tenant, run.stream),
          history: await historyOf(application, run),
        });
      const [bundle, ...others] = new Set(runs.flatMap(({ history }) => history.bundles));
      if (bundle === undefined || others.length > 0) throw new Error('More than one bundle was at work');
      const code = (await application.ledger.loadArtefact(bundle))!.bytes.toString('utf8');
      return sideBySide({
        name: 'replay',
        unit: 'histories/s',
        ours: ours(application),
        bare: bare(code, histories),
        against: `bare runReplayHistories over the same ${histories.length} histories in memory`,
        clients: [1],
        turns: 3,
        msEach: 15_000,
      });
    }),
};
