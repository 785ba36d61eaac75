import { isReview, pokes, type Application } from '#libs/application/index.js';
import type { Moved } from '#libs/ledger/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { typeOfStream, workflowIdOf } from './workflow-ids.js';

/** One stream as the rehearsal sees it: how far it has come, and when it next does something by itself. */
export interface Ahead {
  readonly version: number;
  /** Everything that may fall due, in order of time. */
  readonly dueAt: readonly Instant[];
  /** The run waits since this moment or later: what it waits for lies no further away. */
  readonly since: Instant;
}

/** What the ledger alone says of all streams: which have moved, and what falls due in them when. */
export class StreamsAhead {
  /** By workflow id: how far each stream had come when it was last looked at. */
  private readonly heads = new Map<string, Moved>();
  private readonly ahead = new Map<string, Ahead>();
  /** How many events each tenant had then. */
  private readonly sizes: Record<string, number> = {};
  /** Kinds of stream of the partnership, which many reviews depend on. */
  private readonly around: ReadonlySet<string>;
  /** Kinds of stream that no workflow listens to: whatever happens to them, nothing comes of it. */
  private readonly unheard: ReadonlySet<string>;

  /**
   * A stream that others depend on went on by itself: it pokes them all, and what falls due in them is not to be seen
   * before they have heard. Whoever waits until they have sets it back.
   */
  spreading = false;

  constructor(private readonly application: Pick<Application, 'ledger' | 'reviews' | 'entrances'>) {
    const { entrances } = application;
    this.around = new Set(entrances.filter((entrance) => !isReview(entrance)).map(({ rules }) => rules.type));
    this.unheard = new Set(entrances.filter((entrance) => !pokes(entrance)).map(({ rules }) => rules.type));
  }

  get workflowIds(): Iterable<string> {
    return this.heads.keys();
  }

  /** A stream of the partnership: what happens there may change what falls due in reviews. */
  concernsOthers({ stream }: Moved): boolean {
    return this.around.has(typeOfStream(stream));
  }

  /** The streams that have moved since the last look. */
  async moved(): Promise<readonly Moved[]> {
    const moved = await this.application.ledger.moved(this.sizes);
    for (const { tenant, events } of moved) this.sizes[tenant] = events;
    const heard = moved.filter(({ stream }) => !this.unheard.has(typeOfStream(stream)));
    for (const head of heard) this.heads.set(workflowIdOf(head.tenant, head.stream), head);
    return heard;
  }

  /** When each stream next does something by itself. Only those that have moved are folded anew. */
  async look(): Promise<readonly (readonly [workflowId: string, Ahead])[]> {
    const { ledger, reviews } = this.application;
    for (const [id, { tenant, stream, version }] of this.heads) {
      const known = this.ahead.get(id)?.version;
      if (known === version) continue;
      const found = await reviews.loadWithProcess(tenant, stream);
      const events = found?.review.events ?? [];
      this.spreading ||= this.around.has(typeOfStream(stream)) && events.slice(known ?? 0).some(({ actor }) => actor.kind === 'process');
      this.ahead.set(id, {
        version,
        dueAt: (found?.process.owed ?? []).map((one) => one.dueAt).sort(),
        since: events.at(-1)?.recordedAt ?? (await ledger.now()),
      });
    }
    return [...this.ahead];
  }

  /** The first moment after this one, and no later than that one, at which something falls due. */
  async nextDue(after: Instant, until: Instant): Promise<Instant | null> {
    const moments = (await this.look()).flatMap(([, { dueAt }]) => dueAt);
    return moments.reduce<Instant | null>((first, at) => (at > after && at <= until && (first === null || at < first) ? at : first), null);
  }

  /** Is anything due by now that nobody has done yet? */
  async isDue(now: Instant): Promise<boolean> {
    return (await this.look()).some(([, { dueAt: [first] }]) => first !== undefined && first <= now);
  }
}
