import type { Loaded, StreamRef } from '#activities/process-activities.js';
import type { Obligation, ProcessState } from '#libs/domain/kernel/process.js';
import { loadProcess, sendCommand } from './activities.js';

/**
 * One review as this run knows it: what was loaded from the ledger, and what was sent since. It holds no truth; the
 * next load replaces it whole.
 */
export class Review {
  private loaded: Loaded | null = null;
  /** Counts looks at the ledger, so that a track knows whether there is something new. */
  revision = 0;
  /** Set when the ledger must be looked at again: by a poke, or by a command of our own that was accepted. */
  stale = true;
  private refusedAt: Record<string, number> = {};
  private loading = false;
  private turn: Promise<unknown> = Promise.resolve();
  private inTurn = 0;

  constructor(readonly ref: StreamRef) {}

  /** False: the stream does not exist, so there is nothing to do. */
  async load(): Promise<boolean> {
    // Cleared before loading: a poke that arrives while we load makes us load once more.
    this.stale = false;
    this.loading = true;
    this.loaded = await loadProcess(this.ref);
    this.loading = false;
    this.revision += 1;
    return this.loaded !== null;
  }

  /**
   * What an activity saw of the review at its end stands for a look at the ledger: unless something else is going on, of
   * which it need not have seen all.
   */
  adopt(seen: Loaded | null): void {
    if (seen === null || !this.settled || seen.process.version < this.state.version) {
      this.stale = true;
      return;
    }
    this.loaded = seen;
    this.revision += 1;
  }

  get state(): ProcessState {
    return this.known.process;
  }

  /** What the process does next follows from the last event, and belongs to the act of a person that led to it. */
  get cause(): Loaded['cause'] {
    return this.known.cause;
  }

  private get known(): Loaded {
    if (this.loaded === null) throw new Error('The review was not loaded yet.');
    return this.loaded;
  }

  /** The world may have changed: in this review, around it, or by the passing of time. */
  lookAgain(): void {
    this.stale = true;
    this.refusedAt = {};
  }

  /** What this stage owes at this moment, the longest due first. What was refused waits until something changes. */
  due(stage: string): readonly Obligation[] {
    const { owed, now, version } = this.state;
    return owed
      .filter((one) => one.stage === stage && one.dueAt <= now && this.refusedAt[one.key] !== version)
      .sort((a, b) => (a.dueAt === b.dueAt ? (a.key < b.key ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1));
  }

  /** The next moment at which something falls due, whoever owes it. */
  nextDue(): string | null {
    const { owed, now } = this.state;
    return owed.reduce<string | null>((next, { dueAt }) => (dueAt > now && (next === null || dueAt < next) ? dueAt : next), null);
  }

  /** No command of ours is on its way, so a look at the ledger sees all that this pass has done. */
  get quiet(): boolean {
    return this.inTurn === 0;
  }

  /** We know what the ledger says, and nothing is on its way to change it but letters. */
  get settled(): boolean {
    return this.quiet && !this.stale && !this.loading;
  }

  /** Sends what discharges an obligation. */
  send(owed: Obligation): Promise<void> {
    const { command, data, key } = owed;
    return this.inOrder(async () => {
      const sent = await sendCommand({ ref: this.ref, command, data, key, ...this.cause });
      if (sent.status === 'accepted') this.stale = true;
      else this.refused(owed);
    });
  }

  /**
   * One at a time for the whole review, in the order asked: the same state leads to the same events in the same order,
   * however fast each answer comes.
   */
  async inOrder(act: () => Promise<void>): Promise<void> {
    const before = this.turn;
    let done: () => void = () => undefined;
    this.turn = new Promise<void>((resume) => (done = resume));
    this.inTurn += 1;
    try {
      await before;
      await act();
    } finally {
      this.inTurn -= 1;
      done();
    }
  }

  /** The world moved on while the command was on its way: it is not asked twice of the same state. */
  refused(owed: Obligation): void {
    this.refusedAt[owed.key] = this.state.version;
  }
}
