import type pg from 'pg';
import { asTenant, guarded, type Connection, type Database, type Reader } from './connection.js';
import { cutAt } from './envelope.js';
import type { AccessEntry, LoggedAccess } from './ledger.js';
import { pages } from './pages.js';
import type { AccessLogTable } from './tables.js';

const LOG_MEMBERS = ['at', 'number', 'prevhash'] as const;

type Body = AccessEntry & { readonly at: string; readonly number: number; readonly prevhash: string };

const read = (text: string, hash: string): LoggedAccess => {
  const { prevhash, ...entry } = JSON.parse(text) as Body;
  return { ...entry, prevHash: prevhash, hash };
};

/** Refused attempts, sensitive reads and sign-ins. */
export class AccessLog {
  private readonly pool: pg.Pool;
  private readonly db: Database;

  constructor({ pool, db }: Connection) {
    this.pool = pool;
    this.db = db;
  }

  async write(entry: AccessEntry): Promise<LoggedAccess> {
    const { tenant, kind, actor, stream, what, code } = entry;
    const parts = cutAt(LOG_MEMBERS, { tenant, kind, actor, stream, what, code });
    const { rows } = await guarded(() =>
      this.pool.query<{ body: string; hash: string }>('select body, hash from ledger.log_access($1, $2)', [
        tenant,
        JSON.stringify(parts),
      ]),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The access log gave no answer');
    return read(row.body, row.hash);
  }

  async all(): Promise<readonly { readonly tenant: string; readonly lines: number }[]> {
    const { rows } = await guarded(() =>
      this.pool.query<{ tenant: string; lines: string }>('select tenant, lines from ledger.access_logs()'),
    );
    return rows.map(({ tenant, lines }) => ({ tenant, lines: Number(lines) }));
  }

  async *entries(tenant: string, fromNumber = 1): AsyncIterable<LoggedAccess> {
    const found = accessLogPages(fromNumber, tenant, (read) => asTenant(this.db, tenant, read));
    for await (const page of found) {
      for (const { body, hash } of page) yield read(body.toString('utf8'), hash.toString('hex'));
    }
  }
}

/** The stored lines of one tenant, each page read by `reader`. */
export const accessLogPages = (
  from: number,
  tenant: string,
  reader: <T>(read: (db: Reader) => Promise<T>) => Promise<T>,
): AsyncIterable<readonly AccessLogTable[]> =>
  pages(
    from,
    (next, atMost) =>
      reader((db) =>
        db
          .selectFrom('ledger.access_log')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('number', '>=', String(next))
          .orderBy('number')
          .limit(atMost)
          .execute(),
      ),
    ({ number }) => Number(number),
  );
