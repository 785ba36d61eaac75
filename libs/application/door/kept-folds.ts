import type { Ledger, RecordedEvent, Stream } from '#libs/ledger/index.js';

/** A stream as it was folded up to its last known event; version 0: nothing of it is known. */
interface Folded {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
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
    private readonly ledger: Pick<Ledger, 'loadFrom'>,
    /** What is known, folded on by the events since. */
    private readonly grown: (known: F, since: Stream) => F,
    private readonly atMost = 64,
  ) {}

  /** `nothing`: the stream before its first event, which comes back where there is no such stream. */
  async load(nothing: F): Promise<F> {
    const { tenant, stream } = nothing;
    const key = `${tenant} ${stream}`;
    const known = this.kept.get(key);
    const folded =
      (known && (await this.goneOn(known))) ??
      this.grown(nothing, await this.ledger.loadFrom(tenant, stream, 1));
    if (folded.version > 0) this.keep(key, folded);
    return folded;
  }

  /** Null: what is known is not what the ledger says. */
  private async goneOn(known: F): Promise<F | null> {
    const { version, events } = await this.ledger.loadFrom(known.tenant, known.stream, known.version);
    const [last, ...since] = events;
    if (last === undefined || last.hash !== known.events.at(-1)?.hash) return null;
    return since.length === 0 ? known : this.grown(known, { version, events: since });
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
