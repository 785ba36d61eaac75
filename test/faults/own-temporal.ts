import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#libs/platform/embedded/child-process.js';
import { startTemporal, type RunningTemporal } from '#libs/platform/embedded/index.js';

/** A Temporal server of the spec's own, which may be stopped, killed, started again and thrown away. */
export class OwnTemporal {
  private running: RunningTemporal | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnTemporal> {
    const own = new OwnTemporal(await mkdtemp(join(tmpdir(), 'safer-reviews-temporal-')), await freePort());
    await own.startAgain();
    return own;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** On the same data, at the same address. */
  async startAgain(): Promise<void> {
    this.running = await startTemporal({ dataDir: this.folder, port: this.port });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = null;
  }

  /** Everything that it knew is gone. */
  async loseData(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
