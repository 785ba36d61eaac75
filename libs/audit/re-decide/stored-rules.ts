import { createHash } from 'node:crypto';
import type { Ledger } from '#libs/ledger/index.js';
import { openRules, RulesUnreadable, type OpenedRules } from './opened-rules.js';

const ARTEFACT = 'rules';

/** The rules that decisions name, as the ledger keeps them: each opened once, and only under its own hash. */
export class StoredRules {
  private readonly opened = new Map<string, Promise<OpenedRules | RulesUnreadable>>();

  constructor(private readonly ledger: Pick<Ledger, 'loadArtefact'>) {}

  /** What is wrong with rules that cannot be read is an answer too: whoever asks again gets the same. */
  of(version: string): Promise<OpenedRules | RulesUnreadable> {
    const known = this.opened.get(version);
    if (known !== undefined) return known;
    const opening = this.open(version).catch((error: unknown) => {
      if (error instanceof RulesUnreadable) return error;
      throw error;
    });
    this.opened.set(version, opening);
    return opening;
  }

  private async open(version: string): Promise<OpenedRules> {
    const stored = /^[0-9a-f]{64}$/.test(version) ? await this.ledger.loadArtefact(version) : null;
    if (stored === null)
      throw new RulesUnreadable(
        `The rules ${version.slice(0, 12)} are not in the ledger: no bundle is stored under that version.`,
      );
    const hash = createHash('sha256').update(stored.bytes).digest('hex');
    if (hash !== version)
      throw new RulesUnreadable(
        `The bundle stored as the rules ${version.slice(0, 12)} has another hash (${hash.slice(0, 12)}): it was changed.`,
      );
    if (stored.kind !== ARTEFACT)
      throw new RulesUnreadable(
        `What is stored under ${version.slice(0, 12)} is no bundle of rules but ${stored.kind}.`,
      );
    return openRules(stored.bytes, version);
  }
}
