import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '#libs/ledger/index.js';
import { startPostgres } from '#libs/platform/embedded/index.js';
import type { Setting } from './benchmark.js';

/** An empty ledger on a Postgres of the benchmark's own, away again afterwards. */
export async function withLedgerOfItsOwn<T>(
  { folder, progress }: Setting,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const own = await mkdtemp(join(folder, 'database-'));
  try {
    const postgres = await startPostgres({ dataDir: join(own, 'postgres'), progress });
    try {
      await migrate(postgres.url);
      return await work(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
