import { randomBytes, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import pg from 'pg';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { BlindIndex } from './blind-index.js';
import type { MasterKey } from './master-key.js';
import { decrypt, encrypt, openText, sameHex, sealText } from './sealing.js';
import { BrokenSeal, subjectKey, type Opened, type Shredding, type Subject, type Vault } from './vault.js';

export interface VaultOptions {
  readonly url: string;
  readonly masterKey: MasterKey;
  readonly maxConnections?: number;
}

interface SealedRow {
  readonly id: string;
  readonly subject: string;
  readonly ciphertext: Buffer | null;
  readonly redacted: boolean;
  readonly wrapped: Buffer | null;
}

const keyPlace = (tenant: string, subject: string): string => `key|${tenant}|${subject}`;
const textPlace = (tenant: string, subject: string, id: string): string => `text|${tenant}|${subject}|${id}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Enough for everybody whose case is open at the moment; the rest is unwrapped again. */
const KEYS_IN_MEMORY = 1_000;

export async function openVault({ url, masterKey, maxConnections = 4 }: VaultOptions): Promise<Vault> {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    options: '-c role=reviews_app -c jit=off',
  });
  pool.on('error', () => undefined);
  const wrapping = masterKey.for('wrap');
  const index = new BlindIndex(pool, masterKey);
  /** By wrapped key, so that a key which was destroyed in the database is of no use here. */
  const unwrapped = new Map<string, Buffer>();
  const wrappedBySubject = new Map<string, Buffer>();

  const unwrap = (tenant: string, subject: string, wrapped: Buffer): Buffer => {
    const name = wrapped.toString('base64');
    const known = unwrapped.get(name);
    if (known) return known;
    const key = decrypt(wrapping, keyPlace(tenant, subject), wrapped);
    if (unwrapped.size >= KEYS_IN_MEMORY) unwrapped.clear();
    unwrapped.set(name, key);
    return key;
  };

  /** The subject's key, made if there is none. The append refuses rows for a key that was destroyed meanwhile. */
  const keyOf = async (tenant: string, subject: string): Promise<Buffer> => {
    const place = keyPlace(tenant, subject);
    const remembered = wrappedBySubject.get(place);
    if (remembered) return unwrap(tenant, subject, remembered);
    const { rows } = await pool.query<{ wrapped: Buffer | null }>(
      'select vault.keep_key($1, $2, $3) as wrapped',
      [tenant, subject, encrypt(wrapping, place, randomBytes(32))],
    );
    const wrapped = rows[0]?.wrapped;
    if (!wrapped)
      throw new Error(`The key of ${subject} was destroyed: nothing can be sealed for it any more`);
    if (wrappedBySubject.size >= KEYS_IN_MEMORY) wrappedBySubject.clear();
    wrappedBySubject.set(place, wrapped);
    return unwrap(tenant, subject, wrapped);
  };

  const find = async (tenant: string, ids: readonly string[]): Promise<readonly SealedRow[]> => {
    const { rows } = await pool.query<SealedRow>({
      name: 'open-sealed',
      text: 'select id, subject, ciphertext, redacted, wrapped from vault.find_sealed($1, $2)',
      values: [tenant, ids.filter((id) => UUID.test(id))],
    });
    return rows;
  };

  const opened = (tenant: string, sealed: Sealed, row: SealedRow | undefined): Opened => {
    if (!row) return { status: 'missing' };
    if (!row.wrapped || !row.ciphertext) return { status: 'shredded' };
    const key = unwrap(tenant, row.subject, row.wrapped);
    const inside = openText(key, textPlace(tenant, row.subject, row.id), row.ciphertext);
    if (row.redacted) return { status: 'redacted', text: inside.text };
    if (!sameHex(inside.commitment, sealed.commitment)) throw new BrokenSeal(sealed.sealed);
    return { status: 'open', text: inside.text };
  };

  const openAll = async (tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Opened>> => {
    if (sealed.length === 0) return new Map();
    const rows = new Map(
      (
        await find(
          tenant,
          sealed.map((one) => one.sealed),
        )
      ).map((row) => [row.id, row]),
    );
    return new Map(sealed.map((one) => [one.sealed, opened(tenant, one, rows.get(one.sealed))]));
  };

  const shred = async (tenant: string, subject: string): Promise<void> => {
    await pool.query('select vault.shred($1, $2)', [tenant, subject]);
    wrappedBySubject.delete(keyPlace(tenant, subject));
    unwrapped.clear();
  };

  const checkMasterKey = async (): Promise<void> => {
    const { rows } = await pool.query<{ tenant: string; subject: string; wrapped: Buffer }>(
      'select * from vault.sample_key()',
    );
    const [row] = rows;
    if (!row) return;
    try {
      unwrap(row.tenant, row.subject, row.wrapped);
    } catch {
      throw new Error(
        'The master key does not fit this vault: without the right one nothing in it can be read',
      );
    }
  };

  try {
    await checkMasterKey();
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    seal: async (tenant: string, subject: Subject, text: string) => {
      const whose = subjectKey(subject);
      const id = randomUUID();
      const { ciphertext, commitment } = sealText(
        await keyOf(tenant, whose),
        textPlace(tenant, whose, id),
        text,
      );
      return {
        sealed: { sealed: id, commitment },
        row: { table: 'sealed', id, subject: whose, ciphertext: ciphertext.toString('base64') },
      };
    },
    open: async (tenant, sealed) =>
      (await openAll(tenant, [sealed])).get(sealed.sealed) ?? { status: 'missing' },
    openAll,
    nameRows: (tenant, subject, stream, sealed, name) =>
      index.rows(tenant, subjectKey(subject), stream, sealed.sealed, name),
    searchNames: (tenant, name) => index.search(tenant, name),
    shred: (tenant, subject) => shred(tenant, subjectKey(subject)),
    redact: async (tenant, sealed, text) => {
      const [row] = await find(tenant, [sealed.sealed]);
      if (!row?.wrapped) return;
      const key = unwrap(tenant, row.subject, row.wrapped);
      const { ciphertext } = sealText(key, textPlace(tenant, row.subject, row.id), text);
      await pool.query('select vault.redact($1, $2, $3)', [tenant, row.id, ciphertext]);
    },
    shreddings: async () => {
      const { rows } = await pool.query<Shredding>(
        'select tenant, subject from vault.shredding order by shredded_at, tenant, subject',
      );
      return rows;
    },
    reapply: async (shreddings) => {
      for (const { tenant, subject } of shreddings) await shred(tenant, subject);
    },
    fingerprint: (tenant, value) =>
      masterKey.mac(`fingerprint/${tenant}`, canonicalize(value) ?? '').toString('hex'),
    close: () => pool.end(),
  };
}
