import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Vault, VaultRow } from '#libs/vault/index.js';
import type { ToSeal } from './seal.js';

/** Seals the texts of one command and collects the rows that must become true with it, or not at all. */
export class Sealing {
  readonly rows: VaultRow[] = [];

  constructor(
    private readonly vault: Pick<Vault, 'seal' | 'nameRows'>,
    private readonly tenant: string,
    private readonly stream: string,
  ) {}

  async seal({ text, subject, indexed }: Pick<ToSeal, 'text' | 'subject' | 'indexed'>): Promise<Sealed> {
    const { sealed, row } = await this.vault.seal(this.tenant, subject, text);
    this.rows.push(row);
    if (indexed) this.rows.push(...this.vault.nameRows(this.tenant, subject, this.stream, sealed, text));
    return sealed;
  }

  sealCaseText(text: string): Promise<Sealed> {
    return this.seal({ text, subject: { case: this.stream }, indexed: false });
  }
}
