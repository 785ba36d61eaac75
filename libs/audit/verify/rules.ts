import type { Ledger } from '#libs/ledger/index.js';
import { sha256Of } from './documents.js';
import type { Problem } from './finding.js';
import type { StreamRecord } from './stream-record.js';

/** Looks at each rules bundle once, however many events it decided. */
export class RulesBundles {
  private readonly known = new Map<string, string | null>();

  constructor(private readonly ledger: Ledger) {}

  get looked(): number {
    return this.known.size;
  }

  /** The first event of a stream whose rules are not on record as they were. */
  async problem({ tenant, stream, events }: StreamRecord): Promise<Problem | null> {
    for (const { rulesVersion, version } of events) {
      const what = await this.whyNot(rulesVersion);
      if (what !== null) return { tenant, stream, version, what };
    }
    return null;
  }

  private async whyNot(rulesVersion: string): Promise<string | null> {
    const known = this.known.get(rulesVersion);
    if (known !== undefined) return known;
    const found = await this.ledger.loadArtefact(rulesVersion);
    const name = `The rules that decided this event (${rulesVersion.slice(0, 12)}…)`;
    const why =
      found === null
        ? `${name} are not on record: they were removed.`
        : sha256Of(found.bytes) !== rulesVersion
          ? `${name} are not the ones that were recorded: their text was changed.`
          : null;
    this.known.set(rulesVersion, why);
    return why;
  }
}
