import type pg from 'pg';
import { asTenant, guarded, type Connection, type Database } from './connection.js';
import type { Verification, VerificationReport } from './ledger.js';

/** What each verification of a tenant came to, kept where nobody changes it. */
export class VerificationReports {
  private readonly pool: pg.Pool;
  private readonly db: Database;

  constructor({ pool, db }: Connection) {
    this.pool = pool;
    this.db = db;
  }

  async record(tenant: string, report: Verification): Promise<void> {
    await guarded(() =>
      this.pool.query('select ledger.record_verification($1, $2)', [tenant, JSON.stringify(report)]),
    );
  }

  async newest(tenant: string, atMost: number): Promise<readonly VerificationReport[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.verification_report')
        .select(['ended_at', 'report'])
        .where('tenant', '=', tenant)
        .orderBy('number', 'desc')
        .limit(atMost)
        .execute(),
    );
    return rows.map(({ ended_at, report }) => ({ endedAt: ended_at.toISOString(), report }));
  }
}
