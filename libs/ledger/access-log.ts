import type pg from 'pg';
import { asTenant, guarded, type Connection, type Database } from './connection.js';
import { cutAt } from './envelope.js';
import type { AccessEntry, LoggedAccess } from './ledger.js';

const LOG_MEMBERS = ['at', 'number', 'prevhash'] as const;
const PAGE = 500;

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

  async *entries(tenant: string, fromNumber = 1): AsyncIterable<LoggedAccess> {
    let next = fromNumber;
    for (;;) {
      const rows = await asTenant(this.db, tenant, (db) =>
        db
          .selectFrom('ledger.access_log')
          .select(['number', 'body', 'hash'])
          .where('tenant', '=', tenant)
          .where('number', '>=', String(next))
          .orderBy('number')
          .limit(PAGE)
          .execute(),
      );
      for (const { body, hash } of rows) yield read(body.toString('utf8'), hash.toString('hex'));
      if (rows.length < PAGE) return;
      next = Number(rows.at(-1)?.number) + 1;
    }
  }
}
