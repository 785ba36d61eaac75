import { londonTime } from '#apps/cli/seed/story.js';
import type { State as CommunityTrigger } from '#libs/domain/community-trigger/state.js';
import type { StateCore } from '#libs/domain/kernel/review/kind.js';
import type { Engine } from '#test/support/engine.js';
import { Case } from './case.js';

/** One thing that one person does at a London time, e.g. `2026-11-24 10:00`. What follows is the engine's to do. */
export interface Act {
  readonly at: string;
  readonly who: string;
  readonly does: string;
  readonly with?: object | ((streamOf: (tale: string) => string) => object);
  readonly because?: string;
}

/** What people do in one case, or in one stream of the partnership. */
export interface Tale {
  readonly tenant?: 'ned' | 'bolsover';
  /** Left out: a Community Trigger. */
  readonly type?: 'domestic-homicide-review';
  /** Left out: a case, which the first act opens. */
  readonly stream?: string;
  readonly acts: readonly Act[];
}

export type Tales = Readonly<Record<string, Tale>>;

interface Pending extends Act {
  readonly tale: string;
}

/**
 * Tells tales side by side on one engine, in the order of their times, and lets the engine do between them what it does
 * by itself. A tale whose act is refused goes no further; its own test then says which and why.
 */
export class Telling<T extends Tales, S extends Pick<StateCore, 'notices'> = CommunityTrigger> {
  private readonly streams = new Map<string, string>();
  private readonly broken = new Map<string, unknown>();
  private told = '';

  constructor(
    private readonly engine: Engine,
    private readonly tales: T,
    /** Called when all acts of one time are done, and before the engine has come to rest from them. */
    private readonly meanwhile: (at: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** What the engine does between this time and the last is told with it. */
  async until(end: string): Promise<void> {
    const pending = Object.entries(this.tales)
      .flatMap(([tale, { acts }]) => acts.map((act): Pending => ({ ...act, tale })))
      .filter(({ at }) => at > this.told && at <= end)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const [index, act] of pending.entries()) {
      if (londonTime(act.at) > (await this.engine.now())) await this.engine.advance(act.at);
      await this.act(act);
      if (pending[index + 1]?.at !== act.at) await this.meanwhile(act.at);
    }
    this.told = end;
    await this.engine.advance(end);
  }

  private async act({ tale, who, does, with: body, because }: Pending): Promise<void> {
    if (this.broken.has(tale)) return;
    const begun = this.tales[tale]!;
    const given = typeof body === 'function' ? body((other) => this.streamOf(other)) : (body ?? {});
    try {
      const stream = this.streams.get(tale);
      if (stream !== undefined) await this.engine.as(who).does(stream, does, given, because);
      else this.streams.set(tale, await this.engine.as(who).opens(does, given, where(begun)));
    } catch (error) {
      this.broken.set(tale, error);
    }
  }

  streamOf(tale: keyof T & string): string {
    const stream = this.streams.get(tale);
    if (stream === undefined) throw this.broken.get(tale) ?? new Error(`The tale ${tale} has not begun`);
    return stream;
  }

  /** Which tale a stream belongs to; undefined as long as nobody has heard of it. */
  taleOf(stream: string): string | undefined {
    return [...this.streams].find(([, one]) => one === stream)?.[0];
  }

  /** How the case of this tale stands. Throws what stopped the tale. */
  async of(tale: keyof T & string): Promise<Case<S>> {
    const stream = this.streamOf(tale);
    if (this.broken.has(tale)) throw this.broken.get(tale);
    return Case.read(this.engine, stream);
  }
}

const where = ({ tenant = 'ned', type, stream }: Tale) => ({
  tenant,
  ...(type === undefined ? {} : { type }),
  ...(stream === undefined ? {} : { stream, type: stream.slice(0, stream.indexOf('/')) }),
});
