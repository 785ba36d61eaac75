import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { Telling, type Tales } from '../telling.js';
import { SEPTEMBER } from './acts.js';
import { byItself } from './by-itself.js';
import { expectWhole } from './checks.js';
import { stepsOf } from './walked.js';

/** What the engine does by itself in one review, from one day until before another. */
export interface Deeds {
  readonly from: string;
  readonly before?: string;
  readonly are: readonly string[];
}

/** What stands around reviews, and is none. */
const AROUND = 'procedure';

/** Tales of one part of the review, told side by side on one engine until a day. */
export class Paths<T extends Tales> {
  private opened: Engine | undefined;
  private telling: Telling<T, State> | undefined;

  constructor(
    private readonly tales: T,
    private readonly until: string,
  ) {}

  get engine(): Engine {
    if (this.opened === undefined) throw new Error('The engine is not open');
    return this.opened;
  }

  get told(): Telling<T, State> {
    if (this.telling === undefined) throw new Error('Nothing was told');
    return this.telling;
  }

  async tell(): Promise<void> {
    this.opened = await openEngine({ startAt: SEPTEMBER });
    this.telling = new Telling<T, State>(this.opened, this.tales);
    await this.telling.until(this.until);
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }

  private get reviews(): readonly (keyof T & string)[] {
    return Object.keys(this.tales).filter((tale) => tale !== AROUND);
  }

  async deedsOf(tale: keyof T & string, { from, before }: Deeds): Promise<readonly string[]> {
    return byItself(await this.told.of(tale), from, before);
  }

  /** Every step between two states that some review took, once. */
  async steps(): Promise<readonly string[]> {
    const all = new Set<string>();
    for (const tale of this.reviews)
      for (const step of stepsOf(await this.engine.events(this.told.streamOf(tale)))) all.add(step);
    return [...all].sort();
  }

  async expectAllWhole(): Promise<void> {
    for (const tale of this.reviews) await expectWhole(this.engine, await this.told.of(tale));
    expect(await this.engine.application.ledger.verify()).toMatchObject({ ok: true });
  }
}
