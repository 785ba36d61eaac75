import type pg from 'pg';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { KeyRing } from './key-ring.js';
import { openText, sameHex, textPlace } from './sealing.js';
import type { Inspected, SealedPlace } from './vault.js';

export interface SealedRow {
  readonly id: string;
  readonly subject: string;
  readonly ciphertext: Buffer | null;
  readonly redacted: boolean;
  readonly wrapped: Buffer | null;
}

/** No id is smaller. */
const BEFORE_THE_FIRST = '00000000-0000-0000-0000-000000000000';
const PAGE = 5_000;

interface Parts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  find(tenant: string, ids: readonly string[]): Promise<readonly SealedRow[]>;
}

/** Says of each sealed text how it stands, where opening would only throw at the first that is spoilt. */
export class Inspecting {
  constructor(private readonly parts: Parts) {}

  async inspect(tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Inspected>> {
    if (sealed.length === 0) return new Map();
    const ids = sealed.map((one) => one.sealed);
    const rows = new Map((await this.parts.find(tenant, ids)).map((row) => [row.id, row]));
    return new Map(sealed.map((one) => [one.sealed, this.standing(tenant, one, rows.get(one.sealed))]));
  }

  private standing(tenant: string, sealed: Sealed, row: SealedRow | undefined): Inspected {
    if (row === undefined) return { status: 'missing' };
    const { subject, wrapped, ciphertext } = row;
    if (wrapped === null || ciphertext === null)
      return { status: 'erased', subject, keyRemains: wrapped !== null, textRemains: ciphertext !== null };
    let inside: ReturnType<typeof openText>;
    try {
      inside = openText(this.parts.keys.unwrap(tenant, subject, wrapped), textPlace(tenant, subject, row.id), ciphertext);
    } catch {
      // Whatever the cipher says of it: it is not what was sealed here.
      return { status: 'unreadable', subject };
    }
    if (row.redacted) return { status: 'redacted', subject, text: inside.text };
    return sameHex(inside.commitment, sealed.commitment)
      ? { status: 'open', subject, text: inside.text }
      : { status: 'another-text', subject };
  }

  async list(tenant: string): Promise<readonly SealedPlace[]> {
    const all: SealedPlace[] = [];
    for (;;) {
      const { rows } = await this.parts.pool.query<SealedPlace>(
        'select id, subject from vault.list_sealed($1, $2, $3)',
        [tenant, all.at(-1)?.id ?? BEFORE_THE_FIRST, PAGE],
      );
      all.push(...rows);
      if (rows.length < PAGE) return all;
    }
  }

  async shreddings(tenant: string): Promise<ReadonlySet<string>> {
    const { rows } = await this.parts.pool.query<{ subject: string }>(
      'select subject from vault.shredding where tenant = $1',
      [tenant],
    );
    return new Set(rows.map(({ subject }) => subject));
  }

  async tenants(): Promise<readonly string[]> {
    const { rows } = await this.parts.pool.query<{ tenant: string }>(
      'select tenant from vault.every_tenant() tenant',
    );
    return rows.map(({ tenant }) => tenant);
  }
}
