import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * One real Postgres 18, the system's Postgres where there is one, and one real Temporal server for a whole test run.
 * Each spec file makes a database, a tenant and a task queue of its own on them.
 */
export default async function globalSetup() {
  if (globalThis.saferReviewsServers) return;
  const folder = await mkdtemp(join(tmpdir(), 'safer-reviews-test-'));
  const { startPostgres, startTemporal } = await platform();
  const say = (message) => process.stderr.write(`  ${message}\n`);
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
  if (system.status === 'fulfilled') process.env.TEST_DATABASE_URL_15 = system.value.url;
}

export async function stopAll() {
  const { running, folder } = globalThis.saferReviewsServers;
  await Promise.all(running.map((one) => one.stop()));
  await rm(folder, { recursive: true, force: true });
  delete globalThis.saferReviewsServers;
}

/** Jest's global set-up is not transformed, so the platform's TypeScript is bundled here, in some 50 ms. */
async function platform() {
  const outfile = join(import.meta.dirname, '../../node_modules/.cache/safer-reviews/platform.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../../libs/platform/embedded/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  return import(outfile);
}
