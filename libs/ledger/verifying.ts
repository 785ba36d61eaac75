import { sql, type Transaction } from 'kysely';
import { ChainCheck, type ChainProblem, type StoredEvent } from './chain-check.js';
import { GENESIS, isCanonical, leafHash, parsedObject, sha256 } from './canonical.js';
import { guarded, type Database } from './connection.js';
import type { Verification } from './ledger.js';
import type { EventTable, LedgerTables } from './tables.js';

type Reader = Transaction<LedgerTables>;

const PAGE = 1_000;

/** Every page comes from the same moment, so that appends meanwhile look like nothing at all. */
const atOneMoment = <T>(db: Database, tenant: string, read: (db: Reader) => Promise<T>): Promise<T> =>
  guarded(() =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (reader) => {
        await sql`select set_config('app.tenant', ${tenant}, true)`.execute(reader);
        return read(reader);
      }),
  );

const named = (body: Buffer): string => {
  const { actor, commandid } = parsedObject(body) ?? {};
  return JSON.stringify([actor, commandid]);
};

/** Hashes of the remembered commands that the events name, taken of the bytes and not believed. */
async function commandHashes(
  db: Reader,
  tenant: string,
  events: readonly EventTable[],
): Promise<ReadonlyMap<string, string>> {
  const names = events.map(({ body }) => parsedObject(body) ?? {});
  const { rows } = await sql<{ actor_key: string; command_id: string; stream: string; clear: Buffer }>`
    select c.actor_key, c.command_id, c.stream, c.clear from ledger.command c
      where c.tenant = ${tenant} and (c.actor_key, c.command_id) in
        (select * from unnest(${names.map(({ actor }) => String(actor))}::text[], ${names.map(({ commandid }) => String(commandid))}::text[]))`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [JSON.stringify([row.actor_key, row.command_id]), sha256(row.clear).toString('hex')]),
  );
}

const stored = (row: EventTable, commandHash: string | undefined): StoredEvent => ({
  stream: row.stream,
  version: row.version,
  position: Number(row.position),
  id: row.id,
  type: row.type,
  recordedAt: row.recorded_at.toISOString(),
  body: row.body,
  hash: row.hash.toString('hex'),
  commandHash: commandHash ?? null,
});

async function* storedEvents(
  db: Reader,
  tenant: string,
  stream: string | undefined,
): AsyncIterable<StoredEvent> {
  let after = '0';
  for (;;) {
    const rows = await db
      .selectFrom('ledger.event')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('position', '>', after)
      .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? ''))
      .orderBy('position')
      .limit(PAGE)
      .execute();
    const hashes = await commandHashes(db, tenant, rows);
    for (const row of rows) yield stored(row, hashes.get(named(row.body)));
    after = rows.at(-1)?.position ?? after;
    if (rows.length < PAGE) return;
  }
}

async function standings(db: Reader, tenant: string, stream: string | undefined) {
  const heads = await db
    .selectFrom('ledger.head')
    .select(['stream', 'version', 'hash'])
    .where('tenant', '=', tenant)
    .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? ''))
    .orderBy('stream')
    .execute();
  const row = await db
    .selectFrom('ledger.tenant')
    .select('position')
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  return {
    heads: new Map(
      heads.map((head) => [head.stream, { version: head.version, hash: head.hash.toString('hex') }]),
    ),
    position: stream === undefined ? Number(row?.position ?? 0) : null,
  };
}

async function verifyTenant(db: Reader, tenant: string, stream: string | undefined) {
  const check = new ChainCheck(stream === undefined);
  let problem: ChainProblem | null = null;
  for await (const event of storedEvents(db, tenant, stream)) {
    problem ??= check.next(event);
    if (problem) break;
  }
  if (!problem) {
    const { heads, position } = await standings(db, tenant, stream);
    problem = check.finish(heads, position);
  }
  return { events: check.events, streams: check.streams, problem };
}

/** Recomputes every hash from the stored bytes and walks every chain; names the first event that does not fit. */
export async function verifyChains(
  db: Database,
  tenants: readonly string[],
  stream?: string,
): Promise<Verification> {
  let events = 0;
  let streams = 0;
  for (const tenant of tenants) {
    const found = await atOneMoment(db, tenant, (reader) => verifyTenant(reader, tenant, stream));
    events += found.events;
    streams += found.streams;
    if (found.problem) return { ok: false, events, streams, firstProblem: { tenant, ...found.problem } };
  }
  return { ok: true, events, streams };
}

/** The same for the access log of one tenant: the first line that does not fit, or null. */
export const verifyAccessLog = (
  db: Database,
  tenant: string,
): Promise<{ number: number; what: string } | null> =>
  atOneMoment(db, tenant, async (reader) => {
    let last = { number: 0, hash: GENESIS };
    for (;;) {
      const rows = await reader
        .selectFrom('ledger.access_log')
        .select(['number', 'body', 'hash'])
        .where('tenant', '=', tenant)
        .where('number', '>', String(last.number))
        .orderBy('number')
        .limit(PAGE)
        .execute();
      for (const row of rows) {
        const entry = parsedObject(row.body);
        const number = last.number + 1;
        const hash = row.hash.toString('hex');
        if (Number(row.number) !== number)
          return { number, what: `Line ${number} of the access log is missing.` };
        if (leafHash(row.body) !== hash || entry === null || !isCanonical(row.body, entry)) {
          return { number, what: `Line ${number} of the access log was changed after it was written.` };
        }
        if (entry['number'] !== number || entry['prevhash'] !== last.hash) {
          return { number, what: `Line ${number} of the access log does not continue the line before it.` };
        }
        last = { number, hash };
      }
      if (rows.length < PAGE) break;
    }
    const { rows } = await sql<{ number: string }>`select ledger.access_count(${tenant}) as number`.execute(
      reader,
    );
    const stood = Number(rows[0]?.number);
    return stood === last.number
      ? null
      : { number: last.number + 1, what: `The access log had ${stood} lines, ${last.number} are left.` };
  });
