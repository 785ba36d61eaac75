import type { Ledger, RecordedEvent, Stream } from '#libs/ledger/index.js';

/** A stream as it was folded up to its last known event. */
interface Folded {
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

interface Folding<F> {
  /** From the first event. Null: there is no such stream. */
  readonly anew: (stream: Stream) => F | null;
  /** From what is known, by the events since. */
  readonly further: (known: F, since: Stream) => F;
}

/**
 * What was folded of the streams that were lately looked at. Every look asks the ledger, for the last known event and
 * those after it: if that event still has its hash, everything before it is what it was, for each hash rests on the one
 * before. Otherwise the stream is read and folded from its beginning. Nothing here outlives the process.
 */
export class KeptFolds<F extends Folded> {
  /** In the order of their last use, the longest unused first. */
  private readonly kept = new Map<string, F>();

  constructor(
    private readonly ledger: Pick<Ledger, 'load' | 'loadFrom'>,
    private readonly atMost = 64,
  ) {}

  async load(tenant: string, stream: string, folding: Folding<F>): Promise<F | null> {
    const key = `${tenant} ${stream}`;
    const known = this.kept.get(key);
    const folded =
      (known && (await this.goneOn(tenant, stream, known, folding))) ??
      folding.anew(await this.ledger.load(tenant, stream));
    if (folded !== null) this.keep(key, folded);
    return folded;
  }

  /** Null: what is known is not what the ledger says. */
  private async goneOn(tenant: string, stream: string, known: F, { further }: Folding<F>): Promise<F | null> {
    const { version, events } = await this.ledger.loadFrom(tenant, stream, known.version);
    const [last, ...since] = events;
    if (last === undefined || last.hash !== known.events.at(-1)?.hash) return null;
    return since.length === 0 ? known : further(known, { version, events: since });
  }

  private keep(key: string, folded: F): void {
    this.kept.delete(key);
    this.kept.set(key, folded);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.atMost) return;
      this.kept.delete(oldest);
    }
  }
}
