import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSeed } from '#apps/cli/seed/load-seed.js';
import { SEED_STARTS } from '#apps/cli/seed/seed-year.js';
import { decideAgain, StoredRules, type LedgerToDecideAgain } from '#libs/audit/re-decide/index.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { Command } from '#libs/domain/kernel/decider.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { reviewTypeOf } from '#libs/domain/registry.js';
import { procedureOfVersion, type ProcedureState } from '#libs/domain/partnership/review-procedure/index.js';
import {
  kindOf,
  openLedger,
  type AppendRequest,
  type Artefact,
  type RecordedEvent,
  type RememberedCommand,
} from '#libs/ledger/index.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import type { Benchmark, Measurement } from './benchmark.js';
import { withLedgerOfItsOwn } from './own-database.js';
import { sideBySide, type Comparison, type Side } from './side-by-side.js';

interface Recorded {
  readonly tenant: string;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  readonly commands: readonly RememberedCommand[];
}

const rulesBundle = (): Promise<Buffer> =>
  readFile(join(import.meta.dirname, '../../../rules/rules-bundle.js'));

/** The demonstration year as the door would append it, told in memory within a second or two. */
async function theYear(rulesVersion: string): Promise<readonly AppendRequest[]> {
  const appended: AppendRequest[] = [];
  const engine = new MemoryEngine(SEED_STARTS, undefined, { rulesVersion });
  const { ledger } = engine;
  const append = ledger.append.bind(ledger);
  ledger.append = (request) => {
    appended.push(request);
    return append(request);
  };
  await loadSeed({ door: engine.door, rehearsal: engine, versionOf: engine.versionOf });
  return appended;
}

/** Puts the year on record and reads it back whole. */
async function record(url: string): Promise<{ records: readonly Recorded[]; rules: Artefact }> {
  const ledger = await openLedger({ url });
  try {
    const bytes = await rulesBundle();
    const hash = await ledger.storeArtefact('rules', bytes);
    for (const request of await theYear(hash)) {
      // Deciding again needs no sealed text and no read model.
      const { status } = await ledger.append({ ...request, vault: [], readModels: [] });
      if (status !== 'appended') throw new Error(`The ledger answered ${status}`);
    }
    const records: Recorded[] = [];
    for (const tenant of await ledger.tenants())
      for (const stream of await ledger.streams(tenant))
        records.push({
          tenant,
          stream,
          events: (await ledger.loadAsRecorded(tenant, stream)).events,
          commands: await ledger.commands(tenant, stream),
        });
    return { records, rules: { hash, kind: 'rules', bytes } };
  } finally {
    await ledger.close();
  }
}

/** What was read, without the database: so that one core decides and does nothing else. */
const inMemory = (records: readonly Recorded[], rules: Artefact): LedgerToDecideAgain => {
  const of = (tenant: string, stream: string) =>
    records.find((one) => one.tenant === tenant && one.stream === stream);
  return {
    tenants: () => Promise.resolve([...new Set(records.map(({ tenant }) => tenant))]),
    streams: (tenant) =>
      Promise.resolve(records.flatMap((one) => (one.tenant === tenant ? [one.stream] : []))),
    commands: (tenant, stream) => Promise.resolve(of(tenant, stream)?.commands ?? []),
    loadAsRecorded: (tenant, stream) => {
      const events = of(tenant, stream)?.events ?? [];
      return Promise.resolve({ version: events.length, events });
    },
    loadArtefact: (hash) => Promise.resolve(hash === rules.hash ? rules : null),
  };
};

/** Everything once more by the stored bundle, and each outcome compared with what is on record. */
const deciding = async (ledger: LedgerToDecideAgain, rules: StoredRules): Promise<void> => {
  const { ok, firstProblem } = await decideAgain(ledger, {}, undefined, rules);
  if (!ok) throw new Error(firstProblem?.what);
};

const again =
  (ledger: LedgerToDecideAgain): Side =>
  async () => {
    const rules = new StoredRules(ledger);
    await deciding(ledger, rules);
    return { client: () => () => deciding(ledger, rules), close: () => Promise.resolve() };
  };

const fromTheLedger =
  (url: string): Side =>
  async () => {
    const ledger = await openLedger({ url });
    const rules = new StoredRules(ledger);
    await deciding(ledger, rules);
    return { client: () => () => deciding(ledger, rules), close: () => ledger.close() };
  };

const typeOf = (stream: string): ReviewType => {
  const found = reviewTypeOf(kindOf(stream));
  if (found === undefined) throw new Error(`There is no type for ${stream}`);
  return found;
};

interface Given {
  readonly command: Command;
  readonly now: string;
}

/** The compiled law on the same commands and nothing else: no bundle, no world of its own, nothing compared. */
const directly =
  (records: readonly Recorded[]): Side =>
  () => {
    const proceduresOf = (tenant: string): ProcedureState => {
      const found = records.find((one) => one.stream === `procedure/${tenant}`);
      const { evolve, initial } = typeOf('procedure/any');
      return (found?.events ?? []).reduce(evolve, initial()) as ProcedureState;
    };
    const decideAll = (): Promise<void> => {
      for (const { tenant, stream, events, commands } of records) {
        const { decide, evolve, initial } = typeOf(stream);
        const procedures = proceduresOf(tenant);
        let [state, version] = [initial(), 0];
        for (const { clear, fromVersion, toVersion } of commands) {
          for (; version < fromVersion; version += 1) state = evolve(state, events[version]!);
          const { command, now } = clear as Given;
          const pinned = events[toVersion - 1]?.procedureVersion ?? null;
          const procedure = pinned === null ? null : procedureOfVersion(procedures, pinned)?.settings;
          if (!decide(state, command, { now, procedure, calendar: ENGLAND_AND_WALES }).accepted)
            throw new Error(`${command.type} was refused`);
        }
      }
      return Promise.resolve();
    };
    return Promise.resolve({ client: () => decideAll, close: () => Promise.resolve() });
  };

/** How many decisions a minute are made again on one core, with what they were made by. */
export const reDecideBenchmark: Benchmark = {
  name: 're-decide',
  run: (setting) =>
    withLedgerOfItsOwn(setting, async (url) => {
      const { records, rules } = await record(url);
      const decisions = records.reduce((sum, { commands }) => sum + commands.length, 0);
      const measured = (name: string, ours: Side): Promise<readonly Measurement[]> =>
        sideBySide({
          name,
          unit: 'decisions/min',
          ours,
          bare: directly(records),
          against: `the compiled law on the same ${decisions} commands, in memory, with nothing compared`,
          clients: [1],
          turns: 3,
          msEach: 3_000,
          worth: decisions * 60,
        } satisfies Comparison);
      return [
        ...(await measured('re-decide', again(inMemory(records, rules)))),
        ...(await measured('re-decide, from the ledger', fromTheLedger(url))),
      ];
    }),
};
