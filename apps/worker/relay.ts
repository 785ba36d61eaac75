import type { Client } from '@temporalio/client';
import type { Ledger, Poke } from '#libs/ledger/index.js';
import { reviewInput, typeOfStream, workflowIdOf, workflowTypeOf } from './workflow-ids.js';

export interface RelayOptions {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly taskQueue: string;
  /** Streams whose type has no workflow are confirmed without a poke. */
  readonly types: readonly string[];
  /** How often to look for pokes that no notification announced. */
  readonly sweepMs?: number;
  readonly onTrouble?: (message: string) => void;
  /** For tests: begin new runs earlier still. */
  readonly continueAt?: number;
}

/**
 * Tells workflows that their stream has moved on: at once after each commit, and by a sweep for whatever was missed.
 * While Temporal is away the pokes stay owed; nobody's command waits for it. A poke carries a version and nothing else.
 */
export class Relay {
  private stopped = false;
  private wanted = true;
  private wake: () => void = () => undefined;
  private listening: { stop(): Promise<void> } | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;

  constructor(private readonly options: RelayOptions) {}

  async start(): Promise<void> {
    this.listening = await this.options.ledger.onPoke(() => this.nudge());
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.nudge();
    await this.listening?.stop();
    await this.running;
  }

  private nudge(): void {
    this.wanted = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.wanted = false;
      const worked = await this.deliverAll().then(
        () => true,
        (error: unknown) => this.trouble(error),
      );
      this.failures = worked ? 0 : this.failures + 1;
      if (this.stopped || (worked && this.wanted)) continue;
      await this.rest(worked ? (this.options.sweepMs ?? 2000) : Math.min(10_000, 100 * 2 ** this.failures));
    }
  }

  private trouble(error: unknown): false {
    this.options.onTrouble?.(`Pokes wait: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(resume, ms);
      this.wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }

  private async deliverAll(): Promise<void> {
    for (;;) {
      const pokes = await this.options.ledger.claimPokes(50, LEASE_SECONDS);
      if (pokes.length === 0) return;
      const results = await Promise.allSettled(pokes.map((one) => this.deliver(one)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }

  private async deliver(poked: Poke): Promise<void> {
    const { ledger, client, taskQueue, types, continueAt } = this.options;
    const type = typeOfStream(poked.stream);
    if (types.includes(type)) {
      await client.withDeadline(Date.now() + 5000, () =>
        client.workflow.signalWithStart(workflowTypeOf(type), {
          workflowId: workflowIdOf(poked.tenant, poked.stream),
          taskQueue,
          args: [reviewInput(poked.tenant, poked.stream, continueAt)],
          signal: 'poke',
          signalArgs: [poked.version],
        }),
      );
    }
    await ledger.confirmPoke(poked);
  }
}

/** Longer than a poke may take; after it, another relay may try. */
const LEASE_SECONDS = 15;
