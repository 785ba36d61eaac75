import { createHash } from 'node:crypto';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { subjectKey, type Vault } from '#libs/vault/index.js';

/** What the door uses of the vault, in memory. It seals nothing: it only keeps texts out of the events. */
export class MemoryVault implements Pick<Vault, 'seal' | 'nameRows' | 'searchNames' | 'knows' | 'streamsKnowing' | 'fingerprint'> {
  private readonly texts = new Map<string, string>();

  private readonly subjects = new Set<string>();

  seal: Vault['seal'] = (tenant, subject, text) => {
    this.subjects.add(`${tenant} ${subjectKey(subject)}`);
    const sealed: Sealed = { sealed: `part-${this.texts.size + 1}`, commitment: '0'.repeat(64) };
    this.texts.set(sealed.sealed, text);
    return Promise.resolve({ sealed, row: { table: 'sealed' } });
  };

  searchNames: Vault['searchNames'] = () => Promise.resolve([]);

  knows: Vault['knows'] = (tenant, subject) => Promise.resolve(this.subjects.has(`${tenant} ${subjectKey(subject)}`));

  streamsKnowing: Vault['streamsKnowing'] = () => Promise.resolve([]);

  nameRows: Vault['nameRows'] = () => [];

  fingerprint: Vault['fingerprint'] = (tenant, value) =>
    createHash('sha256').update(tenant).update(JSON.stringify(value)).digest('hex');

  text(sealed: Sealed): string {
    return this.texts.get(sealed.sealed) ?? '';
  }
}
