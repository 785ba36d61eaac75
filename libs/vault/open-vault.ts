import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { applicationPool } from '#libs/platform/application-login.js';
import { BlindIndex } from './blind-index.js';
import { Inspecting, type SealedRow } from './inspecting.js';
import { KeyRing } from './key-ring.js';
import type { MasterKey } from './master-key.js';
import { bytesPlace, decrypt, encrypt, openText, sameHex, sealText, textPlace } from './sealing.js';
import { Shredder } from './shredder.js';
import { shreddingRecordIn } from './shredding-record.js';
import { BrokenSeal, subjectKey, type Disclosed, type Opened, type Subject, type Vault } from './vault.js';

export interface VaultOptions {
  readonly url: string;
  readonly masterKey: MasterKey;
  /** File outside the database in which every shredding is written down, and from which it is done again. */
  readonly shreddingRecord?: string | undefined;
  readonly maxConnections?: number;
}

const withoutSalt = (one: Disclosed): Opened =>
  one.status === 'open' ? { status: 'open', text: one.text, subject: one.subject } : one;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Opens with the master key under which it was filled, and not before everything that was ever shredded is shredded here
 * too: a database restored from a backup may still have had the keys.
 */
export async function openVault({
  url,
  masterKey,
  shreddingRecord,
  maxConnections = 4,
}: VaultOptions): Promise<Vault> {
  const pool = applicationPool(url, maxConnections);
  const keys = new KeyRing(pool, masterKey);
  const index = new BlindIndex(pool, masterKey);
  const record = shreddingRecord === undefined ? null : shreddingRecordIn(shreddingRecord);
  const shredder = new Shredder({ pool, keys, record });

  const find = async (tenant: string, ids: readonly string[]): Promise<readonly SealedRow[]> => {
    const { rows } = await pool.query<SealedRow>({
      name: 'open-sealed',
      text: 'select id, subject, ciphertext, redacted, wrapped from vault.find_sealed($1, $2)',
      values: [tenant, ids.filter((id) => UUID.test(id))],
    });
    return rows;
  };

  const inspecting = new Inspecting({ pool, keys, find });

  const disclosed = (tenant: string, sealed: Sealed, row: SealedRow | undefined): Disclosed => {
    if (!row) return { status: 'missing' };
    if (!row.wrapped || !row.ciphertext) return { status: 'shredded' };
    const key = keys.unwrap(tenant, row.subject, row.wrapped);
    const inside = openText(key, textPlace(tenant, row.subject, row.id), row.ciphertext);
    if (row.redacted) return { status: 'redacted', text: inside.text, subject: row.subject };
    if (!sameHex(inside.commitment, sealed.commitment)) throw new BrokenSeal(sealed.sealed);
    return { status: 'open', text: inside.text, salt: inside.salt, subject: row.subject };
  };

  const discloseAll = async (
    tenant: string,
    sealed: readonly Sealed[],
  ): Promise<ReadonlyMap<string, Disclosed>> => {
    if (sealed.length === 0) return new Map();
    const ids = sealed.map((one) => one.sealed);
    const rows = new Map((await find(tenant, ids)).map((row) => [row.id, row]));
    return new Map(sealed.map((one) => [one.sealed, disclosed(tenant, one, rows.get(one.sealed))]));
  };

  const openAll = async (tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Opened>> => {
    const found = await discloseAll(tenant, sealed);
    return new Map([...found].map(([id, one]) => [id, withoutSalt(one)]));
  };

  try {
    await keys.check();
    await shredder.reconcile();
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    seal: async (tenant: string, subject: Subject, text: string) => {
      const whose = subjectKey(subject);
      const id = randomUUID();
      const key = await keys.keyOf(tenant, whose);
      const { ciphertext, commitment } = sealText(key, textPlace(tenant, whose, id), text);
      return {
        sealed: { sealed: id, commitment },
        row: { table: 'sealed', id, subject: whose, ciphertext: ciphertext.toString('base64') },
      };
    },
    open: async (tenant, sealed) =>
      (await openAll(tenant, [sealed])).get(sealed.sealed) ?? { status: 'missing' },
    openAll,
    discloseAll,
    sealBytes: async (tenant, subject, name, bytes) => {
      const whose = subjectKey(subject);
      return encrypt(await keys.keyOf(tenant, whose), bytesPlace(tenant, whose, name), bytes);
    },
    openBytes: async (tenant, subject, name, sealed) => {
      const whose = subjectKey(subject);
      const key = await keys.find(tenant, whose);
      if (typeof key === 'string') return { status: key };
      try {
        return { status: 'open', bytes: decrypt(key, bytesPlace(tenant, whose, name), sealed) };
      } catch (error) {
        throw new BrokenSeal(name, { cause: error });
      }
    },
    nameRows: (tenant, subject, stream, sealed, name) =>
      index.rows(tenant, subjectKey(subject), stream, sealed.sealed, name),
    searchNames: (tenant, name) => index.search(tenant, name),
    knows: async (tenant, subject) => (await keys.find(tenant, subjectKey(subject))) !== 'missing',
    streamsKnowing: async (tenant, subject) => {
      const { rows } = await pool.query<{ stream: string }>('select stream from vault.streams_knowing($1, $2)', [
        tenant,
        subjectKey(subject),
      ]);
      return rows.map(({ stream }) => stream);
    },
    shred: (tenant, subject) => shredder.shred({ tenant, subject: subjectKey(subject) }),
    redact: async (tenant, sealed, text) => {
      const [row] = await find(tenant, [sealed.sealed]);
      if (!row?.wrapped) return;
      const key = keys.unwrap(tenant, row.subject, row.wrapped);
      const { ciphertext } = sealText(key, textPlace(tenant, row.subject, row.id), text);
      await pool.query('select vault.redact($1, $2, $3)', [tenant, row.id, ciphertext]);
    },
    inspect: (tenant, sealed) => inspecting.inspect(tenant, sealed),
    list: (tenant) => inspecting.list(tenant),
    shreddings: (tenant) => inspecting.shreddings(tenant),
    tenants: () => inspecting.tenants(),
    fingerprint: (tenant, value) =>
      masterKey.mac(`fingerprint/${tenant}`, canonicalize(value) ?? '').toString('hex'),
    close: () => pool.end(),
  };
}
