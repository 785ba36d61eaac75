import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { MasterKey } from './master-key.js';
import { decrypt, encrypt } from './sealing.js';

const keyPlace = (tenant: string, subject: string): string => `key|${tenant}|${subject}`;

/** Enough for everybody whose case is open at the moment; the rest is unwrapped again. */
const KEYS_IN_MEMORY = 1_000;

/** The keys of people and cases, as they lie in the database wrapped by the master key. */
export class KeyRing {
  private readonly wrapping: Buffer;
  /** By wrapped key, so that a key which was destroyed in the database is of no use here. */
  private readonly unwrapped = new Map<string, Buffer>();
  private readonly wrappedBySubject = new Map<string, Buffer>();

  constructor(
    private readonly pool: pg.Pool,
    masterKey: MasterKey,
  ) {
    this.wrapping = masterKey.for('wrap');
  }

  unwrap(tenant: string, subject: string, wrapped: Buffer): Buffer {
    const name = wrapped.toString('base64');
    const known = this.unwrapped.get(name);
    if (known) return known;
    const key = decrypt(this.wrapping, keyPlace(tenant, subject), wrapped);
    if (this.unwrapped.size >= KEYS_IN_MEMORY) this.unwrapped.clear();
    this.unwrapped.set(name, key);
    return key;
  }

  /** The subject's key, made if there is none. The append refuses rows for a key that was destroyed meanwhile. */
  async keyOf(tenant: string, subject: string): Promise<Buffer> {
    const place = keyPlace(tenant, subject);
    const remembered = this.wrappedBySubject.get(place);
    if (remembered) return this.unwrap(tenant, subject, remembered);
    const { rows } = await this.pool.query<{ wrapped: Buffer | null }>(
      'select vault.keep_key($1, $2, $3) as wrapped',
      [tenant, subject, encrypt(this.wrapping, place, randomBytes(32))],
    );
    const wrapped = rows[0]?.wrapped;
    if (!wrapped)
      throw new Error(`The key of ${subject} was destroyed: nothing can be sealed for it any more`);
    if (this.wrappedBySubject.size >= KEYS_IN_MEMORY) this.wrappedBySubject.clear();
    this.wrappedBySubject.set(place, wrapped);
    return this.unwrap(tenant, subject, wrapped);
  }

  /** The subject's key as it stands; none is made where there is none. */
  async find(tenant: string, subject: string): Promise<Buffer | 'shredded' | 'missing'> {
    const { rows } = await this.pool.query<{ wrapped: Buffer | null }>({
      name: 'find-key',
      text: 'select wrapped from vault.find_key($1, $2)',
      values: [tenant, subject],
    });
    const [row] = rows;
    if (row === undefined) return 'missing';
    return row.wrapped === null ? 'shredded' : this.unwrap(tenant, subject, row.wrapped);
  }

  forget(tenant: string, subject: string): void {
    this.wrappedBySubject.delete(keyPlace(tenant, subject));
    this.unwrapped.clear();
  }

  /** Is this the master key under which the vault was filled? An empty vault takes any. */
  async check(): Promise<void> {
    const { rows } = await this.pool.query<{ tenant: string; subject: string; wrapped: Buffer }>(
      'select * from vault.sample_key()',
    );
    const [row] = rows;
    if (!row) return;
    try {
      this.unwrap(row.tenant, row.subject, row.wrapped);
    } catch (error) {
      throw new Error(
        'The master key does not fit this vault: without the right one nothing in it can be read',
        { cause: error },
      );
    }
  }
}
