import type pg from 'pg';
import type { MasterKey } from './master-key.js';
import { tokensOf, words } from './names.js';
import type { NameMatch, VaultRow } from './vault.js';

interface Hit {
  readonly token: string;
  readonly stream: string;
  readonly subject: string;
  readonly sealed_id: string;
}

/** Finds names by keyed hashes of their words and of the words' sounds. Without the tenant's key it tells nothing. */
export class BlindIndex {
  constructor(
    private readonly pool: pg.Pool,
    private readonly masterKey: MasterKey,
  ) {}

  rows(tenant: string, subject: string, stream: string, sealed: string, name: string): readonly VaultRow[] {
    return words(name)
      .map(tokensOf)
      .flatMap(({ spelt, sounds }) => (sounds === null ? [spelt] : [spelt, sounds]))
      .map((token) => ({
        table: 'name_index',
        token: this.hash(tenant, token),
        stream,
        subject,
        sealed_id: sealed,
      }));
  }

  async search(tenant: string, name: string): Promise<readonly NameMatch[]> {
    const wanted = words(name).map((word) => {
      const { spelt, sounds } = tokensOf(word);
      return { spelt: this.hash(tenant, spelt), sounds: sounds === null ? null : this.hash(tenant, sounds) };
    });
    if (wanted.length === 0) return [];
    const tokens = wanted.flatMap(({ spelt, sounds }) => (sounds === null ? [spelt] : [spelt, sounds]));
    const { rows } = await this.pool.query<Hit>(
      'select token, stream, subject, sealed_id from vault.find_names($1, $2)',
      [tenant, tokens.map((token) => Buffer.from(token, 'hex'))],
    );
    const found = new Map<string, { hit: Hit; tokens: Set<string> }>();
    for (const hit of rows) {
      const name = `${hit.stream} ${hit.sealed_id}`;
      const entry = found.get(name) ?? { hit, tokens: new Set<string>() };
      entry.tokens.add(hit.token);
      found.set(name, entry);
    }
    return [...found.values()]
      .filter(({ tokens: has }) =>
        wanted.every(({ spelt, sounds }) => has.has(spelt) || (sounds !== null && has.has(sounds))),
      )
      .map(({ hit, tokens: has }) => ({
        stream: hit.stream,
        subject: hit.subject,
        sealed: hit.sealed_id,
        exact: wanted.every(({ spelt }) => has.has(spelt)),
      }))
      .sort((a, b) => Number(b.exact) - Number(a.exact) || (a.stream < b.stream ? -1 : 1));
  }

  private hash(tenant: string, token: string): string {
    return this.masterKey.mac(`names/${tenant}`, token).subarray(0, 16).toString('hex');
  }
}
