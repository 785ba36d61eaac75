import type { ClockMode } from '#libs/ledger/index.js';
import type { VerifierKey } from './keys.js';
import { logKeyOf, logOrigin, type SigningKeys } from './log-keys.js';
import { LogReader } from './log-reader.js';
import { StoredLog } from './stored-log.js';
import { CheckpointTaking } from './taking.js';

export interface LogsOptions {
  /** A database that `migrate` has prepared. */
  readonly databaseUrl: string;
  /** The ledger's clock. On a rehearsal another key signs, under a name that says so. */
  readonly mode: ClockMode;
  /** What the names of new logs begin with; a log that was signed keeps the name it has. */
  readonly name: string;
  readonly keys: SigningKeys;
}

/** The logs of all areas: what is kept of them, who reads them, and who signs them. */
export interface Logs {
  readonly stored: StoredLog;
  readonly reader: LogReader;
  readonly taking: CheckpointTaking;
  /** Signs each area's log that has grown. Tries every area, then throws the first `LogContradicted`. */
  takeAll(): Promise<{ readonly taken: number; readonly unchanged: number }>;
  /** The present signing keys under the name of this area's log: what a check on this machine may trust. */
  trusted(tenant: string): Promise<readonly VerifierKey[]>;
  close(): Promise<void>;
}

export function openLogs({ databaseUrl, ...identity }: LogsOptions): Logs {
  const stored = StoredLog.open(databaseUrl);
  const taking = new CheckpointTaking(stored, identity);
  return {
    stored,
    taking,
    reader: new LogReader(stored),
    async takeAll() {
      const results = [];
      for (const tenant of await stored.tenants()) results.push(...(await Promise.allSettled([taking.take(tenant)])));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      const taken = results.filter((result) => result.status === 'fulfilled' && result.value === 'taken').length;
      return { taken, unchanged: results.length - taken };
    },
    async trusted(tenant) {
      const last = await stored.at(tenant, (moment) => moment.lastCheckpoint());
      const origin = last?.origin ?? logOrigin(identity.name, identity.mode, tenant);
      return (await identity.keys()).map((key) => logKeyOf(origin, key));
    },
    close: () => stored.close(),
  };
}
