import type pg from 'pg';
import { applicationClient } from '#libs/platform/application-login.js';
import { guarded } from './connection.js';
import type { Poke } from './ledger.js';

const RECONNECT_MS = 1_000;

/** What workflows must still hear. It survives everything that the ledger survives. */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private client: pg.Client | null = null;
  private opening: Promise<void> | null = null;
  private reconnecting: NodeJS.Timeout | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly url: string,
  ) {}

  async claim(limit: number, leaseSeconds: number): Promise<readonly Poke[]> {
    const { rows } = await guarded(() =>
      this.pool.query<Poke>(
        `select tenant, stream, version from ledger.claim_pokes($1, make_interval(secs => $2))`,
        [limit, leaseSeconds],
      ),
    );
    return rows;
  }

  async confirm({ tenant, stream, version }: Poke): Promise<void> {
    await guarded(() => this.pool.query('select ledger.confirm_poke($1, $2, $3)', [tenant, stream, version]));
  }

  async owed(): Promise<number> {
    const { rows } = await guarded(() =>
      this.pool.query<{ owed: string }>('select ledger.owed_pokes() as owed'),
    );
    return Number(rows[0]?.owed);
  }

  async pokeStreams(types: readonly string[]): Promise<number> {
    const { rows } = await guarded(() =>
      this.pool.query<{ owed: string }>('select ledger.poke_streams($1) as owed', [types]),
    );
    return Number(rows[0]?.owed);
  }

  async listen(listener: () => void): Promise<{ stop(): Promise<void> }> {
    this.listeners.add(listener);
    try {
      if (this.client === null) await guarded(() => this.open());
    } catch (error) {
      this.listeners.delete(listener);
      throw error;
    }
    return {
      stop: async () => {
        this.listeners.delete(listener);
        if (this.listeners.size === 0) await this.close();
      },
    };
  }

  async close(): Promise<void> {
    this.listeners.clear();
    if (this.reconnecting) clearTimeout(this.reconnecting);
    this.reconnecting = null;
    const client = this.client;
    this.client = null;
    await Promise.allSettled([this.opening, client?.end()]);
  }

  /** One line for all listeners, however many ask for it at once. */
  private open(): Promise<void> {
    this.opening ??= this.connect().finally(() => (this.opening = null));
    return this.opening;
  }

  private async connect(): Promise<void> {
    const client = applicationClient(this.url);
    client.on('notification', () => this.call());
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query('listen ledger_poke');
    } catch (error) {
      await Promise.allSettled([client.end()]);
      throw error;
    }
    if (this.listeners.size === 0) {
      // Everybody left while the line was being opened.
      await client.end();
      return;
    }
    this.client = client;
    // Whatever was committed while nobody listened is owed as well.
    this.call();
  }

  private call(): void {
    this.listeners.forEach((listener) => listener());
  }

  /** The line went dead: listen again as soon as the database is back. Nothing is lost meanwhile, only later. */
  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.retry();
  }

  private retry(): void {
    if (this.reconnecting || this.listeners.size === 0) return;
    this.reconnecting = setTimeout(() => {
      this.reconnecting = null;
      this.open().catch(() => this.retry());
    }, RECONNECT_MS);
    this.reconnecting.unref();
  }
}
