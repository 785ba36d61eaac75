import { join } from 'node:path';
import { type Progress, silent } from '../progress.js';
import { type RunningPostgres, startPostgres } from './postgres/embedded-postgres.js';
import { type RunningTemporal, startTemporal } from './temporal/embedded-temporal.js';

export { NAMESPACE, startTemporal, type RunningTemporal } from './temporal/embedded-temporal.js';
export { startPostgres, type RunningPostgres } from './postgres/embedded-postgres.js';

export interface Embedded {
  readonly postgres: RunningPostgres;
  readonly temporal: RunningTemporal;
  stop(): Promise<void>;
}

/** Postgres and Temporal, real ones, on the loopback address, with their data under one folder. No Docker. */
export async function startEmbedded({ dataDir, progress = silent }: { dataDir: string; progress?: Progress }): Promise<Embedded> {
  const started = await Promise.allSettled([
    startLedgerDatabase({ dataDir, progress }),
    startTemporal({ dataDir: join(dataDir, 'temporal'), progress }),
  ] as const);
  const [postgres, temporal] = started;
  if (postgres.status === 'fulfilled' && temporal.status === 'fulfilled') {
    const running = { postgres: postgres.value, temporal: temporal.value };
    return {
      ...running,
      stop: async () => {
        await running.temporal.stop();
        await running.postgres.stop();
      },
    };
  }
  for (const one of started) if (one.status === 'fulfilled') await one.value.stop();
  throw started.find((one) => one.status === 'rejected')!.reason;
}

/** DATABASE_URL, else a Postgres of our own in the data folder. */
export async function startLedgerDatabase({ dataDir, progress = silent }: { dataDir: string; progress?: Progress }): Promise<RunningPostgres> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, pid: null, stop: async () => undefined, kill: async () => undefined };
  return startPostgres({ dataDir: join(dataDir, 'postgres'), progress });
}
