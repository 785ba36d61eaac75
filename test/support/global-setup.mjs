import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/**
 * One real Postgres 18, the system's Postgres where there is one, and one real Temporal server for a whole test run.
 * Each spec file makes a database, a tenant and a task queue of its own on them.
 */
export default async function globalSetup() {
  if (globalThis.saferReviewsServers) return;
  const folder = await mkdtemp(join(tmpdir(), 'safer-reviews-test-'));
  const { startPostgres, startTemporal } = await bundled('libs/platform/embedded/index.ts');
  const say = (message) => process.stderr.write(`  ${message}\n`);
  const workflows = bundleWorkflows(folder);
  const started = await Promise.allSettled([
    startPostgres({ dataDir: join(folder, 'postgres-18'), use: 'embedded' }),
    startPostgres({ dataDir: join(folder, 'postgres-system'), use: 'system' }),
    startTemporal({ dataDir: join(folder, 'temporal'), progress: say }),
  ]);
  const [embedded, system, temporal] = started;
  const running = started.filter((one) => one.status === 'fulfilled').map((one) => one.value);
  globalThis.saferReviewsServers = { running, folder };
  for (const needed of [embedded, temporal]) {
    if (needed.status === 'rejected') {
      await stopAll();
      throw needed.reason;
    }
  }
  process.env.TEST_DATABASE_URL = embedded.value.url;
  process.env.TEST_TEMPORAL_ADDRESS = temporal.value.address;
  process.env.TEST_WORKFLOW_BUNDLE = await workflows;
  if (system.status === 'fulfilled') process.env.TEST_DATABASE_URL_15 = system.value.url;
}

export async function stopAll() {
  const { running, folder } = globalThis.saferReviewsServers;
  await Promise.all(running.map((one) => one.stop()));
  await rm(folder, { recursive: true, force: true });
  delete globalThis.saferReviewsServers;
}

/** Our workflows as a worker runs them, bundled once for all spec files while the servers start. */
async function bundleWorkflows(folder) {
  const { bundleFromSources } = await bundled('apps/worker/workflow-bundle.ts');
  const { code } = await bundleFromSources(join(root, 'workflows/index.ts'));
  const file = join(folder, 'workflow-bundle.js');
  await writeFile(file, code);
  return file;
}

/** Jest's global set-up is not transformed, so our TypeScript is bundled here, in some 50 ms. */
async function bundled(source) {
  const outfile = join(root, 'node_modules/.cache/safer-reviews', source.replace(/[/\\]/gu, '-').replace(/\.ts$/u, '.mjs'));
  await build({ entryPoints: [join(root, source)], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
  return import(outfile);
}
