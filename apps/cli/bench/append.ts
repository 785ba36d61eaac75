import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureAppend } from '#libs/ledger/bench/append.bench.js';
import { startPostgres } from '#libs/platform/embedded/index.js';
import type { Benchmark } from './index.js';

const AGAINST = 'a bare Postgres transaction for each command, same clients';

/** How many commands a second are recorded and acknowledged, on a database of the benchmark's own. */
export const appendBenchmark: Benchmark = {
  name: 'append',
  run: async ({ dataDir, progress }) => {
    const folder = await mkdtemp(join(dataDir, 'append-'));
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), progress });
    try {
      const measured = await measureAppend(postgres.url, { clients: [1, 16, 64], msEach: 3_000, turns: 3 });
      return measured.map(({ clients, grouped, bare }) => ({
        name: 'append',
        clients,
        value: Math.round(grouped),
        unit: 'commands/s',
        against: AGAINST,
        ratio: Math.round((grouped / bare) * 100) / 100,
      }));
    } finally {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
