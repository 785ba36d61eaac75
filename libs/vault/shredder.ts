import type pg from 'pg';
import type { KeyRing } from './key-ring.js';
import { withoutPerson } from './redaction.js';
import { openText, sealText, textPlace } from './sealing.js';
import { shreddingKey, type ShreddingRecord } from './shredding-record.js';
import type { Shredding } from './vault.js';

interface AboutRow {
  readonly id: string;
  readonly subject: string;
  readonly ciphertext: Buffer;
  readonly wrapped: Buffer;
  readonly is_name: boolean;
}

interface Parts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  /** Outside the database; without one only the database knows what was shredded. */
  readonly record: ShreddingRecord | null;
}

/** Destroys keys, and sees to it that they stay destroyed. */
export class Shredder {
  constructor(private readonly parts: Parts) {}

  /**
   * Written down first: if anything fails from here on, the next opening of the vault goes on with it. What was decided
   * is never half forgotten.
   */
  async shred(shredding: Shredding): Promise<void> {
    await this.parts.record?.add([shredding]);
    await this.destroy(shredding);
  }

  /** After this the database and the record outside it know the same, whichever of them was restored from a backup. */
  async reconcile(): Promise<void> {
    const { record } = this.parts;
    if (record === null) return;
    const { rows: inDatabase } = await this.parts.pool.query<Shredding>(
      'select tenant, subject from vault.shredding order by shredded_at, tenant, subject',
    );
    const done = new Set(inDatabase.map(shreddingKey));
    for (const shredding of await record.all()) {
      if (!done.has(shreddingKey(shredding))) await this.destroy(shredding);
    }
    await record.add(inDatabase);
  }

  /** Case texts without the person, then the key, in one transaction: nobody sees one without the other. */
  private async destroy({ tenant, subject }: Shredding): Promise<void> {
    await this.inTransaction(async (client) => {
      const { rows } = await client.query<AboutRow>('select * from vault.texts_about($1, $2)', [
        tenant,
        subject,
      ]);
      if (subject.startsWith('person/')) await this.redactCases(client, tenant, subject, rows);
      await client.query('select vault.shred($1, $2)', [tenant, subject]);
    });
    this.parts.keys.forget(tenant, subject);
  }

  private async redactCases(
    client: pg.PoolClient,
    tenant: string,
    subject: string,
    rows: readonly AboutRow[],
  ): Promise<void> {
    const keyOf = (row: AboutRow): Buffer => this.parts.keys.unwrap(tenant, row.subject, row.wrapped);
    const placeOf = (row: AboutRow): string => textPlace(tenant, row.subject, row.id);
    const textOf = (row: AboutRow): string => openText(keyOf(row), placeOf(row), row.ciphertext).text;
    const own = rows.filter((row) => row.subject === subject);
    const known = {
      names: own.filter((row) => row.is_name).map(textOf),
      details: own.filter((row) => !row.is_name).map(textOf),
    };
    for (const row of rows.filter((one) => one.subject !== subject)) {
      const text = withoutPerson(textOf(row), known);
      if (text === null) continue;
      const { ciphertext } = sealText(keyOf(row), placeOf(row), text);
      await client.query('select vault.redact($1, $2, $3)', [tenant, row.id, ciphertext]);
    }
  }

  private async inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const client = await this.parts.pool.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
      client.release();
    } catch (error) {
      // Taken out of the pool: closing the connection rolls back, whatever state it is in.
      client.release(true);
      throw error;
    }
  }
}
