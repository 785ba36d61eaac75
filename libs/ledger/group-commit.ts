/** A way to send several things in one transaction, each answered for itself. */
export interface Batching<Request, Answer> {
  /** At most one request with the same key is sent in one batch: a second decision on a stream needs the first's version. */
  readonly key: (request: Request) => string;
  readonly size: (request: Request) => number;
  readonly send: (batch: readonly Request[]) => Promise<readonly Answer[]>;
  /** Nobody can be served just now, whatever they ask. Whether the batch came through is unknown. */
  readonly unavailable: (error: unknown) => boolean;
}

interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly key: string;
  readonly size: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_IN_A_BATCH = 128;
const LARGEST_BATCH = 4 * 1024 * 1024;

/**
 * Many commands, one commit: what arrives while a batch is under way goes out together in the next. The disk is the slow
 * part of remembering, and one write to it serves everybody in the batch. One batch at a time: the database would only
 * make a second one wait, and while it waits nobody could join it.
 */
export class GroupCommit<Request, Answer> {
  private waiting: Waiting<Request, Answer>[] = [];
  private underWay: Promise<void> | null = null;
  private scheduled = false;

  constructor(private readonly batching: Batching<Request, Answer>) {}

  submit(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { key, size } = this.batching;
      this.waiting.push({ request, key: key(request), size: size(request), resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when everything submitted so far has been answered. */
  async drain(): Promise<void> {
    while (this.waiting.length > 0 || this.underWay) {
      this.sendNext();
      await this.underWay;
    }
  }

  /** Waits for the end of this turn, so that commands that arrive together leave together. */
  private schedule(): void {
    if (this.scheduled || this.underWay) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.sendNext();
    });
  }

  private sendNext(): void {
    if (this.underWay || this.waiting.length === 0) return;
    this.underWay = this.send(this.take()).finally(() => {
      this.underWay = null;
      if (this.waiting.length > 0) this.schedule();
    });
  }

  /** The oldest requests with different keys, in the order of their keys; the rest keeps its order. */
  private take(): Waiting<Request, Answer>[] {
    const keys = new Set<string>();
    const batch: Waiting<Request, Answer>[] = [];
    const later: Waiting<Request, Answer>[] = [];
    let size = 0;
    for (const item of this.waiting) {
      const fits =
        batch.length === 0 || (batch.length < MOST_IN_A_BATCH && size + item.size <= LARGEST_BATCH);
      if (fits && !keys.has(item.key)) {
        keys.add(item.key);
        batch.push(item);
        size += item.size;
      } else {
        later.push(item);
      }
    }
    this.waiting = later;
    return batch.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private async send(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.batching.send(batch.map(({ request }) => request));
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      if (batch.length > 1 || this.batching.unavailable(error)) await this.sendOneByOne(batch);
      else batch[0]?.reject(error);
    }
  }

  /**
   * Somebody's command cannot be recorded, and nobody knows whose: each goes again for itself, and only that one fails.
   * After a lost connection the same is safe, because a command that came through is recognised by its id.
   */
  private async sendOneByOne(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    let outage: { readonly error: unknown } | null = null;
    for (const { request, resolve, reject } of batch) {
      if (outage) {
        reject(outage.error);
        continue;
      }
      try {
        resolve((await this.batching.send([request]))[0] as Answer);
      } catch (error) {
        if (this.batching.unavailable(error)) outage = { error };
        reject(error);
      }
    }
  }
}
