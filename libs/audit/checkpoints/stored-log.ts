import { type Kysely, sql, type Transaction } from 'kysely';
import { asTenant, connect, guarded } from '#libs/ledger/index.js';
import type { Hash } from '../merkle-tree/index.js';

/** A signed checkpoint as it lies in the database: the note, and the columns that claim to repeat it. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly origin: string;
  readonly root: Hash;
  readonly note: string;
  readonly signedAt: Date;
}

/** A key that signs the log of an area, since when and until when. */
export interface StoredLogKey {
  readonly publicKey: Buffer;
  readonly from: Date;
  readonly until: Date | null;
  /** The note by which the key before it vouches for it; the first has none. */
  readonly handover: string | null;
}

/** A witness whose cosignatures the area takes. */
export interface StoredWitness {
  readonly name: string;
  readonly publicKey: Buffer;
  readonly from: Date;
  readonly until: Date | null;
}

export interface StoredCosignature {
  readonly size: number;
  readonly witness: string;
  readonly keyId: Buffer;
  readonly cosignedAt: Date;
  /** As in the signature line: eight bytes of time, and the signature. */
  readonly signature: Buffer;
}

/** One event as a leaf: whether its hash is that of its bytes was computed now. */
export interface StoredLeaf {
  readonly position: number;
  readonly hash: Buffer;
  readonly sound: boolean;
}

interface Standing {
  readonly public_key: Buffer;
  readonly standing: 'IN_USE' | 'RETIRED';
  readonly at: Date;
}
interface Tables {
  'ledger.event': { tenant: string; stream: string; id: string; position: string; body: Buffer; hash: Buffer };
  'ledger.tenant': { tenant: string; position: string };
  'ledger.checkpoint': { tenant: string; size: string; origin: string; root: Buffer; note: Buffer; signed_at: Date };
  'ledger.log_key': Standing & { tenant: string; handover: Buffer | null };
  'ledger.witness_key': Standing & { tenant: string; name: string };
  'ledger.cosignature': {
    tenant: string;
    size: string;
    witness: string;
    key_id: Buffer;
    cosigned_at: Date;
    signature: Buffer;
  };
}

const PAGE = 5000;

const checkpointOf = (row: Tables['ledger.checkpoint']): StoredCheckpoint => ({
  size: Number(row.size),
  origin: row.origin,
  root: row.root,
  note: row.note.toString('utf8'),
  signedAt: row.signed_at,
});

/** Two rows tell of one key: since when, and perhaps until when. In order of beginning. */
function spans<Row extends Standing, Key>(rows: readonly Row[], same: (row: Row) => string, key: (row: Row) => Key) {
  return rows
    .filter(({ standing }) => standing === 'IN_USE')
    .sort((one, other) => Number(one.at) - Number(other.at))
    .map((row) => ({
      ...key(row),
      publicKey: row.public_key,
      from: row.at,
      until: rows.find((other) => other.standing === 'RETIRED' && same(other) === same(row))?.at ?? null,
    }));
}

/** What the ledger's database keeps of the logs. Reads as one area at a time; writes by the functions of the signer's role. */
export class StoredLog {
  private constructor(
    private readonly connection: ReturnType<typeof connect<Tables>>,
  ) {}

  /** `url`: a database that `migrate` has prepared. */
  static open(url: string): StoredLog {
    return new StoredLog(connect<Tables>(url, 3));
  }

  /** Reads of one moment: appends and signatures meanwhile look like nothing at all. */
  at<T>(tenant: string, read: (moment: Moment) => Promise<T>): Promise<T> {
    return asTenant(this.connection.db, tenant, (db) => read(new Moment(db, tenant)), 'repeatable read');
  }

  /** Every area that left a trace anywhere. */
  tenants(): Promise<readonly string[]> {
    return guarded(async () => {
      const { rows } = await sql<{ tenant: string }>`select ledger.every_tenant() as tenant`.execute(this.connection.db);
      return rows.map(({ tenant }) => tenant);
    });
  }

  /** How many events each area has. */
  sizes(): Promise<ReadonlyMap<string, number>> {
    return guarded(async () => {
      const rows = await this.connection.db.selectFrom('ledger.tenant').select(['tenant', 'position']).execute();
      return new Map(rows.map(({ tenant, position }) => [tenant, Number(position)]));
    });
  }

  /** False: somebody else signed since the one over `after` events. */
  async addCheckpoint(tenant: string, after: number, { size, origin, root, note }: Omit<StoredCheckpoint, 'signedAt'>): Promise<boolean> {
    const bytes = Buffer.from(note, 'utf8');
    const [row] = await this.call<{ done: boolean }>`select ledger.store_checkpoint(${tenant}, ${after}, ${size}, ${origin}, ${root}, ${bytes}) as done`;
    return row?.done === true;
  }

  async putLogKey(tenant: string, publicKey: Buffer, standing: Standing['standing'], handover: string | null = null): Promise<void> {
    const bytes = handover === null ? null : Buffer.from(handover, 'utf8');
    await this.call`select ledger.store_log_key(${tenant}, ${publicKey}, ${standing}, ${bytes})`;
  }

  async putWitness(tenant: string, { name, publicKey }: Pick<StoredWitness, 'name' | 'publicKey'>, standing: Standing['standing']): Promise<void> {
    await this.call`select ledger.store_witness_key(${tenant}, ${name}, ${publicKey}, ${standing})`;
  }

  async addCosignature(tenant: string, { size, witness, keyId, cosignedAt, signature }: StoredCosignature): Promise<void> {
    await this.call`select ledger.store_cosignature(${tenant}, ${size}, ${witness}, ${keyId}, ${cosignedAt}, ${signature})`;
  }

  async close(): Promise<void> {
    await this.connection.pool.end();
  }

  private call = <Row>(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<readonly Row[]> =>
    guarded(async () => (await sql<Row>(words, ...values).execute(this.connection.db)).rows);
}

/** The log of one area at one moment. */
export class Moment {
  constructor(
    private readonly db: Transaction<Tables> | Kysely<Tables>,
    readonly tenant: string,
  ) {}

  async size(): Promise<number> {
    const row = await this.db.selectFrom('ledger.tenant').select('position').where('tenant', '=', this.tenant).executeTakeFirst();
    return Number(row?.position ?? 0);
  }

  /** In order of size. */
  async checkpoints(range: { readonly above?: number; readonly atMost?: number } = {}): Promise<readonly StoredCheckpoint[]> {
    const rows = await this.db
      .selectFrom('ledger.checkpoint')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .where('size', '>', String(range.above ?? 0))
      .orderBy('size')
      .$if(range.atMost !== undefined, (query) => query.limit(range.atMost ?? 0))
      .execute();
    return rows.map(checkpointOf);
  }

  /** The first that covers so many events, or null. */
  async checkpointCovering(size: number): Promise<StoredCheckpoint | null> {
    return (await this.checkpoints({ above: size - 1, atMost: 1 }))[0] ?? null;
  }

  async lastCheckpoint(): Promise<StoredCheckpoint | null> {
    const row = await this.db
      .selectFrom('ledger.checkpoint')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? checkpointOf(row) : null;
  }

  async keys(): Promise<readonly StoredLogKey[]> {
    const rows = await this.db.selectFrom('ledger.log_key').selectAll().where('tenant', '=', this.tenant).execute();
    return spans(
      rows,
      (row) => row.public_key.toString('hex'),
      ({ handover }) => ({ handover: handover?.toString('utf8') ?? null }),
    );
  }

  async witnesses(): Promise<readonly StoredWitness[]> {
    const rows = await this.db.selectFrom('ledger.witness_key').selectAll().where('tenant', '=', this.tenant).execute();
    return spans(
      rows,
      (row) => `${row.name} ${row.public_key.toString('hex')}`,
      ({ name }) => ({ name }),
    );
  }

  /** In order of time; of one checkpoint, or of all. */
  async cosignatures(size?: number): Promise<readonly StoredCosignature[]> {
    const rows = await this.db
      .selectFrom('ledger.cosignature')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .$if(size !== undefined, (query) => query.where('size', '=', String(size)))
      .orderBy('size')
      .orderBy('cosigned_at')
      .execute();
    return rows.map((row) => ({
      size: Number(row.size),
      witness: row.witness,
      keyId: row.key_id,
      cosignedAt: row.cosigned_at,
      signature: row.signature,
    }));
  }

  /** The hashes at the positions from `from` up to but without `to`, as they lie there. */
  async hashes(from: number, to: number): Promise<readonly Pick<StoredLeaf, 'position' | 'hash'>[]> {
    const rows = await this.db
      .selectFrom('ledger.event')
      .select(['position', 'hash'])
      .where('tenant', '=', this.tenant)
      .where('position', '>=', String(from))
      .where('position', '<', String(to))
      .orderBy('position')
      .execute();
    return rows.map(({ position, hash }) => ({ position: Number(position), hash }));
  }

  /** Every event from this position on, in pages; each hash is taken of the bytes again, by the database. */
  async *leaves(from: number): AsyncIterable<readonly StoredLeaf[]> {
    for (let next = from; ; ) {
      const rows = await this.db
        .selectFrom('ledger.event')
        .select(['position', 'hash', sql<boolean>`sha256('\\x00'::bytea || body) = hash`.as('sound')])
        .where('tenant', '=', this.tenant)
        .where('position', '>=', String(next))
        .orderBy('position')
        .limit(PAGE)
        .execute();
      if (rows.length === 0) return;
      yield rows.map(({ position, hash, sound }) => ({ position: Number(position), hash, sound }));
      next = Number(rows.at(-1)?.position) + 1;
    }
  }

  /** Which commands of which types of stream led to the events behind `from`, up to `to`. */
  async commandsAfter(from: number, to: number): Promise<readonly { readonly type: string; readonly command: string }[]> {
    const { rows } = await sql<{ type: string; command: string }>`
      select distinct split_part(stream, '/', 1) as type, convert_from(body, 'UTF8')::jsonb ->> 'command' as command
        from ledger.event where tenant = ${this.tenant} and position > ${from} and position <= ${to}`.execute(this.db);
    return rows;
  }

  /** Where an event of this id stands. */
  async placeOf(event: { readonly id: string } | { readonly position: number }): Promise<{ readonly position: number; readonly stream: string; readonly hash: Buffer } | null> {
    const row = await this.db
      .selectFrom('ledger.event')
      .select(['position', 'stream', 'hash'])
      .where('tenant', '=', this.tenant)
      .$if('id' in event, (query) => query.where('id', '=', 'id' in event ? event.id : ''))
      .$if('position' in event, (query) => query.where('position', '=', 'position' in event ? String(event.position) : ''))
      .executeTakeFirst();
    return row ? { position: Number(row.position), stream: row.stream, hash: row.hash } : null;
  }
}
