import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerUnavailable, migrate, openLedger, type AppendRequest, type Ledger } from './index.js';
import { startPostgres, type RunningPostgres } from '#libs/platform/embedded/index.js';
import { request } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

const programs = servers().map(([name]) => [name, name === 'Postgres 15' ? 'system' : 'embedded'] as const);

describe.each(programs)('when the power goes on %s', (_name, use) => {
  let folder: string;
  let postgres: RunningPostgres;
  let ledger: Ledger;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-crash-'));
    postgres = await startPostgres({ dataDir: join(folder, 'data'), use });
    await migrate(postgres.url);
    ledger = await openLedger({ url: postgres.url });
  }, 60_000);
  afterEach(async () => {
    await ledger.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const startAgain = async (): Promise<void> => {
    postgres = await startPostgres({
      dataDir: join(folder, 'data'),
      use,
      port: Number(new URL(postgres.url).port),
    });
  };

  it('has everything that was acknowledged, nothing twice, nothing half, and the chain holds', async () => {
    const acknowledged: AppendRequest[] = [];
    const unknown: AppendRequest[] = [];
    let cut: Promise<void> | null = null;
    const person = async (): Promise<void> => {
      while (unknown.length < 8) {
        const asked = request();
        try {
          await ledger.append(asked);
          acknowledged.push(asked);
          if (acknowledged.length === 300) cut = postgres.kill();
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerUnavailable);
          unknown.push(asked);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, person));
    await cut;
    await startAgain();

    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    for (const { stream } of acknowledged) expect((await ledger.load('ned', stream)).version).toBe(1);
    // Whoever got no answer sends the same command again, and it is recorded once, whether or not it had come through.
    for (const asked of unknown) expect((await ledger.append(asked)).status).toMatch(/^(appended|repeated)$/);
    const all = acknowledged.length + unknown.length;
    expect(await ledger.verify()).toEqual({ ok: true, events: all, streams: all });
    expect(await ledger.owedPokes()).toBe(all);
  }, 60_000);

  it('says so while the database is away, and goes on by itself when it is back', async () => {
    const before = request();
    await ledger.append(before);
    await postgres.stop();
    const meanwhile = request();
    await expect(ledger.append(meanwhile)).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(ledger.load('ned', before.stream)).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(ledger.now()).rejects.toBeInstanceOf(LedgerUnavailable);
    await startAgain();
    expect(await ledger.append(meanwhile)).toMatchObject({ status: 'appended', version: 1 });
    expect((await ledger.load('ned', before.stream)).version).toBe(1);
  }, 60_000);
});
