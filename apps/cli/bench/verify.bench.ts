import { hash } from 'node:crypto';
import pg from 'pg';
import { GrowingTree, hashLeaf } from '#libs/audit/merkle-tree/index.js';
import { monitored } from '#libs/domain/community-trigger/testing/review-stories.js';
import { leafOf } from '#libs/ledger/canonical.js';
import { ChainCheck, type StoredCommand, type StoredEvent } from '#libs/ledger/chain-check.js';
import { openLedger } from '#libs/ledger/index.js';
import { sha256Hex } from '#libs/platform/sha256.js';
import type { Benchmark } from './benchmark.js';
import { withLedgerOfItsOwn } from './own-database.js';
import { sideBySide, type Side } from './side-by-side.js';

const TENANT = 'bench';
const REVIEWS = 250;
const AT_ONCE = 16;

/** Whole reviews, from the application to monitoring, each event led to by a command of its own. Returns how many events. */
async function record(url: string): Promise<number> {
  const { events } = monitored();
  const ledger = await openLedger({ url });
  const review = async (id: number): Promise<void> => {
    for (const [index, event] of events.entries()) {
      await ledger.append({
        tenant: TENANT,
        stream: `community-trigger/${id}`,
        expectedVersion: index,
        actor: { kind: 'process' },
        commandId: `community-trigger/${id}/${index}`,
        command: 'Bench',
        fingerprint: '00'.repeat(32),
        clear: {
          command: { type: 'Bench', data: event.data },
          now: event.occurredAt,
          expectedVersion: index,
        },
        answer: {},
        events: [event],
        procedureVersion: 'bench',
        calendarVersion: 'bench',
        rulesVersion: 'bench',
      });
    }
  };
  try {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < REVIEWS) await review((next += 1));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    await ledger.close();
  }
  return REVIEWS * events.length;
}

/** An event in memory as verification has it from the database, with its command, and the text that this is hashed of. */
interface InMemory {
  readonly event: StoredEvent;
  readonly command: StoredCommand & { trueHash: string };
  readonly clear: Buffer;
}

async function loaded(pool: pg.Pool): Promise<readonly InMemory[]> {
  const { rows } = await pool.query<Record<string, never>>(
    `select e.*, encode(e.hash, 'hex') as hash, c.command, c.clear, encode(c.clear_hash, 'hex') as clear_hash, c.from_version,
        c.to_version from ledger.event e
      join ledger.command c on c.tenant = e.tenant and c.stream = e.stream and c.to_version = e.version
      where e.tenant = $1 order by e.position`,
    [TENANT],
  );
  return rows.map((row) => {
    const {
      stream,
      version,
      position,
      id,
      type,
      recorded_at,
      body,
      hash: own,
    } = row as Record<string, unknown>;
    const recordedAt = (recorded_at as Date).toISOString();
    const { command, clear, clear_hash, from_version, to_version } = row as Record<string, unknown>;
    const ledTo = {
      stream,
      command,
      fromVersion: from_version,
      toVersion: to_version,
      recordedAt,
      clearHash: clear_hash,
      trueHash: '',
    } as InMemory['command'];
    return {
      event: {
        stream,
        version,
        position: Number(position),
        id,
        type,
        recordedAt,
        leaf: leafOf(body as Buffer),
        hash: own,
        command: ledTo,
      } as StoredEvent,
      command: ledTo,
      clear: clear as Buffer,
    };
  });
}

/** Everything that is checked of the chains and commands, and the root of the tree over the events’ hashes. */
function verifyInMemory(all: readonly InMemory[]): void {
  const check = new ChainCheck(true);
  const tree = new GrowingTree();
  for (const { event, command, clear } of all) {
    command.trueHash = sha256Hex(clear);
    const problem = check.next(event);
    if (problem !== null) throw new Error(problem.what);
    tree.append(hashLeaf(Buffer.from(event.hash, 'hex')));
  }
  tree.root();
}

const again =
  (work: () => unknown): Side =>
  () =>
    Promise.resolve({
      client: () => async () => {
        await work();
      },
      close: () => Promise.resolve(),
    });

/** All rows of one query through a cursor, looked at by nobody. */
async function read(client: pg.PoolClient, query: string): Promise<number> {
  await client.query(`declare bare no scroll cursor for ${query}`);
  let rows = 0;
  for (;;) {
    const { rowCount } = await client.query('fetch 1000 from bare');
    if (!rowCount) break;
    rows += rowCount;
  }
  await client.query('close bare');
  return rows;
}

const bareCursor = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await read(client, `select * from ledger.event where tenant = '${TENANT}' order by position`);
    await read(client, `select * from ledger.command where tenant = '${TENANT}'`);
    await client.query('commit');
  } finally {
    client.release();
  }
};

/** Time that this process itself was at work, in milliseconds: what others do on the machine meanwhile does not count. */
const ownTime = (): number => process.cpuUsage().user / 1_000;

/** How many events a second are verified; chains, commands and tree, which is where each event is hashed. */
export const verifyBenchmark: Benchmark = {
  name: 'verify',
  run: (setting) =>
    withLedgerOfItsOwn(setting, async (url) => {
      const events = await record(url);
      const pool = new pg.Pool({ connectionString: url, max: 2 });
      const ledger = await openLedger({ url });
      try {
        await pool.query('vacuum analyze');
        const all = await loaded(pool);
        const bytes = all.flatMap(({ event, clear }) => [event.leaf.subarray(1), clear]);
        const common = { unit: 'events/s', worth: events, clients: [1], turns: 5 };
        const inMemory = await sideBySide(
          {
            ...common,
            name: 'verify in memory',
            ours: again(() => verifyInMemory(all)),
            bare: again(() => bytes.forEach((one) => hash('sha256', one, 'buffer'))),
            against: 'plain SHA-256 over the same stored bytes of events and commands, one by one',
            msEach: 1_500,
          },
          ownTime,
        );
        const endToEnd = await sideBySide({
          ...common,
          name: 'verify end to end',
          ours: again(async () => {
            const found = await ledger.verify({ tenant: TENANT });
            if (!found.ok || found.events !== events) throw new Error(JSON.stringify(found));
          }),
          bare: again(() => bareCursor(pool)),
          against: 'a bare database cursor over the same rows of events and commands',
          msEach: 4_000,
        });
        return [...inMemory, ...endToEnd];
      } finally {
        await ledger.close();
        await pool.end();
      }
    }),
};
