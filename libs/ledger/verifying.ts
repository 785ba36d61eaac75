import { sql } from 'kysely';
import { parsedObject, sha256 } from './canonical.js';
import { ChainCheck, type ChainProblem, type StoredCommand, type StoredEvent } from './chain-check.js';
import { commandProblem } from './command-check.js';
import { asTenant, guarded, type Database, type Reader } from './connection.js';
import type { Verification, VerifyScope } from './ledger.js';
import { pages } from './pages.js';
import type { CommandTable, EventTable } from './tables.js';

const named = (body: Buffer): string => {
  const { actor, commandid } = parsedObject(body) ?? {};
  return JSON.stringify([actor, commandid]);
};

/** The remembered commands that the events name; their hashes are taken of the bytes and not believed. */
async function commandsOf(
  db: Reader,
  tenant: string,
  events: readonly EventTable[],
): Promise<ReadonlyMap<string, StoredCommand>> {
  const names = events.map(({ body }) => parsedObject(body) ?? {});
  const { rows } = await sql<CommandTable>`
    select c.* from ledger.command c
      where c.tenant = ${tenant} and (c.actor_key, c.command_id) in
        (select * from unnest(${names.map(({ actor }) => String(actor))}::text[], ${names.map(({ commandid }) => String(commandid))}::text[]))`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [
      JSON.stringify([row.actor_key, row.command_id]),
      {
        stream: row.stream,
        command: row.command,
        fromVersion: row.from_version,
        toVersion: row.to_version,
        recordedAt: row.recorded_at.toISOString(),
        clearHash: row.clear_hash.toString('hex'),
        trueHash: sha256(row.clear).toString('hex'),
      },
    ]),
  );
}

const stored = (row: EventTable, command: StoredCommand | undefined): StoredEvent => ({
  stream: row.stream,
  version: row.version,
  position: Number(row.position),
  id: row.id,
  type: row.type,
  recordedAt: row.recorded_at.toISOString(),
  body: row.body,
  hash: row.hash.toString('hex'),
  command: command ?? null,
});

async function* storedEvents(
  db: Reader,
  tenant: string,
  stream: string | undefined,
): AsyncIterable<StoredEvent> {
  const found = pages(
    1,
    (from, atMost) =>
      db
        .selectFrom('ledger.event')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('position', '>=', String(from))
        .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? ''))
        .orderBy('position')
        .limit(atMost)
        .execute(),
    ({ position }) => Number(position),
  );
  for await (const page of found) {
    const commands = await commandsOf(db, tenant, page);
    for (const row of page) yield stored(row, commands.get(named(row.body)));
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
    problem = check.finish(heads, position) ?? (await commandProblem(db, tenant, stream));
  }
  return { events: check.events, streams: check.streams, problem };
}

export const everyTenant = async (db: Database): Promise<readonly string[]> =>
  guarded(async () => {
    const { rows } = await sql<{ tenant: string }>`select ledger.every_tenant() as tenant`.execute(db);
    return rows.map(({ tenant }) => tenant);
  });

/** Recomputes every hash from the stored bytes and walks every chain; names the first event that does not fit. */
export async function verifyChains(
  db: Database,
  { tenant: only, stream }: VerifyScope,
): Promise<Verification> {
  const tenants = only === undefined ? await everyTenant(db) : [only];
  let events = 0;
  let streams = 0;
  for (const tenant of tenants) {
    const found = await asTenant(
      db,
      tenant,
      (reader) => verifyTenant(reader, tenant, stream),
      'repeatable read',
    );
    events += found.events;
    streams += found.streams;
    if (found.problem) return { ok: false, events, streams, firstProblem: { tenant, ...found.problem } };
  }
  return { ok: true, events, streams };
}
