import { Kysely, PostgresDialect, sql, type IsolationLevel, type Transaction } from 'kysely';
import type pg from 'pg';
import { applicationPool } from '#libs/platform/application-login.js';
import type { LedgerTables } from './tables.js';
import { LedgerUnavailable } from './ledger.js';

export type Database = Kysely<LedgerTables>;
export type Reader = Transaction<LedgerTables>;

export interface Connection<Tables = LedgerTables> {
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
}

export function connect<Tables = LedgerTables>(
  url: string,
  most: number,
  answerWithinMs?: number,
): Connection<Tables> {
  const pool = applicationPool(url, most, answerWithinMs);
  return { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

/** SQLSTATE classes and codes that say: not you, not now. */
const OUTAGES = [/^08/, /^53/, /^57P/, /^57014$/, /^58/, /^25006$/, /^55P03$/, /^XX/];
const BROKEN = /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT/;
const BROKEN_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|query read timeout/i;

/** Looks at what an error says rather than at its class: the same error may come from another realm or another library. */
export function isOutage(error: unknown): boolean {
  if (error instanceof LedgerUnavailable) return true;
  if (typeof error !== 'object' || error === null) return false;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isOutage);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return OUTAGES.some((outage) => outage.test(code)) || BROKEN.test(code) || BROKEN_MESSAGES.test(message);
}

/** Tells an outage from a fault: the first is a 503, the second somebody's mistake. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isOutage(error) && !(error instanceof LedgerUnavailable) ? new LedgerUnavailable(error) : error;
  }
}

/**
 * Reads as one tenant: row-level security shows nothing of another. Under `repeatable read` everything that is read comes
 * from the same moment, so that appends meanwhile look like nothing at all.
 */
export const asTenant = <Tables, T>(
  db: Kysely<Tables>,
  tenant: string,
  read: (db: Transaction<Tables>) => Promise<T>,
  isolation: IsolationLevel = 'read committed',
): Promise<T> =>
  guarded(() =>
    db
      .transaction()
      .setIsolationLevel(isolation)
      .execute(async (transaction) => {
        await sql`select set_config('app.tenant', ${tenant}, true)`.execute(transaction);
        return read(transaction);
      }),
  );
