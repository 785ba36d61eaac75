import { randomBytes } from 'node:crypto';
import { MasterKey, openVault } from '#libs/vault/index.js';
import { coordinator, event, request } from '#test/support/appends.js';
import { freshDatabase, servers, type FreshDatabase } from '#test/support/databases.js';
import { actorKey } from './append-request.js';
import { migrate, openLedger } from './index.js';

type Reads = Readonly<Record<string, number>>;

const readModels = (stream: string) => [
  {
    model: 'case_list',
    rows: [
      { reviewId: stream, type: 'community-trigger', state: 'RECEIVED', stage: 'RECEIVED', closed: false },
    ],
  },
  {
    model: 'deadline_list',
    rows: [
      {
        key: 'D1/1',
        id: 'D1',
        what: 'Acknowledge',
        kind: 'LOCAL',
        source: 'local procedure',
        startedOn: '2023-01-09',
        due: '2023-01-16',
        lateFrom: '2023-01-17T00:00:00.000Z',
        lastWorkingDayBefore: '2023-01-16',
        status: 'OPEN',
        lateReason: 'NOT_ASKED',
      },
    ],
  },
  {
    model: 'task_list',
    rows: [
      {
        key: 'T1',
        what: 'Ask',
        source: 'local procedure',
        since: '2023-01-09T10:00:00.000Z',
        command: 'TakeNote',
        data: {},
      },
    ],
  },
];

/** The tables that a command comes past; nothing but what a test says takes their statistics. */
async function withoutStatistics(database: FreshDatabase): Promise<void> {
  const { rows } = await database.query(`select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace::regnamespace::text in ('ledger', 'read_models', 'vault')`);
  for (const { name } of rows)
    await database.query(`alter table ${String(name)} set (autovacuum_enabled = false)`);
}

/** How many rows of each table the database has looked at for sessions that are over. */
async function readsOf(database: FreshDatabase): Promise<Reads> {
  // A session hands in what it counted when it ends.
  const sessions = `select from pg_stat_activity where datname = current_database() and application_name = 'counted'`;
  while ((await database.query(sessions)).rowCount !== 0);
  const { rows } = await database.query(
    `select schemaname || '.' || relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as reads from pg_stat_user_tables`,
  );
  return Object.fromEntries(rows.map(({ name, reads }) => [String(name), Number(reads)]));
}

interface Beginning {
  readonly partnerships: number;
  /** After so many cases the database takes statistics, and then no more. */
  readonly statisticsAfter: number;
}

/** What it takes to open so many cases, seal and find their texts and names, and read them again, over the same two lines. */
async function readsFor(
  server: string,
  cases: number,
  { partnerships, statisticsAfter }: Beginning,
): Promise<Reads> {
  const database = await freshDatabase(server);
  await migrate(database.url);
  await withoutStatistics(database);
  const url = `${database.url}?application_name=counted`;
  const ledger = await openLedger({ url, maxConnections: 1 });
  const vault = await openVault({ url, masterKey: new MasterKey(randomBytes(32)), maxConnections: 1 });
  for (let number = 0; number < cases; number += 1) {
    if (number > 0 && number === statisticsAfter) await database.query('analyze');
    const tenant = `partnership-${number % partnerships}`;
    const [stream, person] = [`community-trigger/${number}`, { person: `person-${number}` }];
    const name = await vault.seal(tenant, person, `Jane Number${number}`);
    const note = await vault.seal(tenant, { case: stream }, 'A note');
    const names = vault.nameRows(tenant, person, stream, name.sealed, `Number${number}`);
    const about = { tenant, stream, readModels: readModels(stream) };
    const opening = request({ ...about, events: [event()], vault: [name.row, note.row, ...names] });
    await ledger.append(opening);
    await ledger.append(request({ ...about, expectedVersion: 1 }));
    expect((await ledger.load(tenant, stream)).version).toBe(2);
    expect(await ledger.findCommand(tenant, actorKey(coordinator), opening.commandId)).not.toBeNull();
    expect((await vault.openAll(tenant, [name.sealed, note.sealed])).size).toBe(2);
    expect(await vault.searchNames(tenant, `Number${number}`)).toHaveLength(1);
  }
  await vault.close();
  await ledger.close();
  const reads = await readsOf(database);
  await database.drop();
  return reads;
}

describe.each(servers())('the cost of a command on a young ledger, on %s', (_name, server) => {
  it.each<readonly [string, Beginning]>([
    ['nobody has taken statistics of it yet', { partnerships: 1, statisticsAfter: 0 }],
    ['statistics were taken when there were five cases', { partnerships: 1, statisticsAfter: 5 }],
    ['ten partnerships share it', { partnerships: 10, statisticsAfter: 0 }],
  ])('grows no further with what is on record: %s', async (_when, beginning) => {
    const [few, many] = [await readsFor(server, 15, beginning), await readsFor(server, 60, beginning)];
    expect(few['ledger.event']).toBeGreaterThan(15);
    // Four times the cases; a table whose rows were read by all later commands would show some sixteen times the reads.
    expect(Object.entries(many).filter(([table, reads]) => reads > 6 * (few[table] ?? 0) + 100)).toEqual([]);
  });
});
