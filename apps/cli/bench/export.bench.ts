import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import pg from 'pg';
import { openDeployment, type Application } from '#libs/application/index.js';
import { newSigningKey, signingKey } from '#libs/audit/checkpoints/index.js';
import { openBundling } from '#libs/audit/evidence-bundle/index.js';
import { monitored } from '#libs/domain/community-trigger/testing/review-stories.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { fictionalPerson } from '#libs/identity/index.js';
import type { VaultRow } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import type { Benchmark, Measurement } from './benchmark.js';
import { withLedgerOfItsOwn } from './own-database.js';

const EVENTS = 2_000;
const EVENTS_A_COMMAND = 20;
const TURNS = 3;
const [TENANT, REVIEW] = ['ned', 'bench-export'] as const;
const STREAM = `community-trigger/${REVIEW}`;
const TEXT = 'Mediation was offered again, and declined for now. '.repeat(8);

const isSealed = (value: object): boolean => 'sealed' in value && 'commitment' in value;

/** The story's sealed parts are names only; here each gets a text in the vault. */
async function sealedAnew(value: unknown, vault: Vault, rows: VaultRow[]): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one: unknown) => sealedAnew(one, vault, rows)));
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) {
    const { sealed, row } = await vault.seal(TENANT, { case: STREAM }, TEXT);
    rows.push(row);
    return sealed;
  }
  const members = await Promise.all(
    Object.entries(value).map(async ([name, inner]) => [name, await sealedAnew(inner, vault, rows)]),
  );
  return Object.fromEntries(members as [string, unknown][]);
}

/** A review that has come all the way to monitoring, and in which support was offered very often. */
async function record(application: Application): Promise<void> {
  const { ledger, projecting, reviews } = application;
  const told = monitored().events;
  const offered: DomainEvent = {
    type: 'OtherSupportOffered',
    schema: 1,
    occurredAt: told.at(-1)?.occurredAt ?? '',
    data: { kind: 'MEDIATION', details: { sealed: '', commitment: '' }, starts: [], meets: [], owes: [] },
  };
  const all = [...told, ...Array.from({ length: EVENTS - told.length }, () => offered)];
  const entrance = reviews.entranceOf('community-trigger');
  if (entrance === null) throw new Error('There is no such kind of review');
  const { rules } = entrance;
  let state = rules.initial();
  for (let from = 0; from < all.length; from += EVENTS_A_COMMAND) {
    const rows: VaultRow[] = [];
    const events = (await sealedAnew(
      all.slice(from, from + EVENTS_A_COMMAND),
      application.vault,
      rows,
    )) as readonly DomainEvent[];
    state = events.reduce((before, event) => rules.evolve(before, event), state);
    await ledger.append({
      tenant: TENANT,
      stream: STREAM,
      expectedVersion: from,
      actor: { kind: 'process' },
      commandId: `bench-${from}`,
      command: 'OfferOtherSupport',
      fingerprint: '00'.repeat(32),
      clear: { from },
      answer: {},
      events,
      procedureVersion: null,
      calendarVersion: 'bench',
      rulesVersion: '00'.repeat(32),
      vault: rows,
      readModels: projecting.rowsFor(
        rules,
        { tenant: TENANT, stream: STREAM, version: from + events.length },
        state,
      ),
      poke: false,
    });
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** How many events a second go into an evidence bundle, with every text, proof and signature. */
export const exportBenchmark: Benchmark = {
  name: 'export',
  run: (setting) =>
    withLedgerOfItsOwn(setting, async (url): Promise<readonly Measurement[]> => {
      const application = await openDeployment({
        databaseUrl: url,
        vault: { keyFile: join(setting.folder, 'export.key') },
      });
      const keys = [signingKey(newSigningKey())];
      const { ledger, vault } = application;
      const identity = { name: 'bench.example', mode: 'wall', keys: () => Promise.resolve(keys) } as const;
      const bundling = openBundling({ url, ledger, vault, identity });
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      try {
        await record(application);
        const coordinator = fictionalPerson('coordinator@ned.example');
        const ours = async () =>
          (await bundling.bundle(await application.queries.evidence(coordinator, REVIEW, {}))).bytes;
        const files = unzipSync(await ours());
        const bare = async () => {
          await pool.query(
            'select body, hash from ledger.event where tenant = $1 and stream = $2 order by version',
            [TENANT, STREAM],
          );
          zipSync(files, { level: 6 });
        };
        const seconds: { readonly ours: number; readonly bare: number }[] = [];
        for (let turn = 0; turn < TURNS; turn += 1)
          seconds.push({ bare: await timed(bare), ours: await timed(ours) });
        const [value, reached] = [
          middle(seconds.map((one) => one.ours)),
          middle(seconds.map((one) => one.bare)),
        ];
        setting.progress(`One export of ${EVENTS} events took ${value.toFixed(2)} s`);
        return [
          {
            name: 'export',
            value: Math.round(EVENTS / value),
            bare: Math.round(EVENTS / reached),
            unit: 'events/s',
            against: `plainly reading the same ${EVENTS} events and zipping the same files`,
            ratio: Math.round((reached / value) * 100) / 100,
          },
        ];
      } finally {
        await pool.end();
        await bundling.close();
        await application.close();
      }
    }),
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
