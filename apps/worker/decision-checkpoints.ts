import { setTimeout } from 'node:timers/promises';
import type { Logs } from '#libs/audit/checkpoints/index.js';
import type { Ledger } from '#libs/ledger/index.js';

export interface DecisionCheckpointOptions {
  readonly ledger: Pick<Ledger, 'onPoke'>;
  readonly logs: Pick<Logs, 'stored' | 'taking'>;
  /** Is this command of this type of stream one by which somebody decides or signs off? */
  readonly isDecision: (type: string, command: string) => boolean;
  readonly onTrouble?: (message: string) => void;
}

/** Between two looks: decisions of one moment share a checkpoint. */
const PAUSE_MS = 1000;

/**
 * Signs the log behind each decision and sign-off, so that it can be shown with a proof at once. It looks after the
 * commit and nobody waits for it; what it misses while the worker is down it finds when it starts, or the schedule does.
 */
export class DecisionCheckpoints {
  private readonly looked = new Map<string, number>();
  private readonly stopping = new AbortController();
  private listening: { stop(): Promise<void> } | null = null;
  private running: Promise<void> = Promise.resolve();
  private wanted = true;
  private wake: () => void = () => undefined;

  constructor(private readonly options: DecisionCheckpointOptions) {}

  async start(): Promise<void> {
    this.listening = await this.options.ledger.onPoke(() => {
      this.wanted = true;
      this.wake();
    });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.listening?.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.wanted = false;
      await this.look().catch((error: unknown) => this.options.onTrouble?.(`No checkpoint at a decision: ${error instanceof Error ? error.message : String(error)}`));
      await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      if (!this.wanted && !signal.aborted) await new Promise<void>((resume) => (this.wake = resume));
    }
  }

  private async look(): Promise<void> {
    const { stored, taking } = this.options.logs;
    for (const [tenant, size] of await stored.sizes()) {
      const from = this.looked.get(tenant) ?? (await stored.at(tenant, (moment) => moment.lastCheckpoint()))?.size ?? 0;
      if (size > from) {
        const commands = await stored.at(tenant, (moment) => moment.commandsAfter(from, size));
        if (commands.some(({ type, command }) => this.options.isDecision(type, command))) await taking.take(tenant);
      }
      this.looked.set(tenant, size);
    }
  }
}
