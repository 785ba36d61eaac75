import { sql } from 'kysely';
import type pg from 'pg';
import { sha256Hex } from '#libs/platform/sha256.js';
import { CanonicalScan } from './canonical-scan.js';
import { leafOf, parsedObject } from './canonical.js';
import { ChainCheck, type StoredCommand, type StoredEvent } from './chain-check.js';
import { commandProblem } from './command-check.js';
import { guarded, type Connection, type Database } from './connection.js';
import type { Verification, VerifyScope } from './ledger.js';

/** An event row. Bodies come as text wherever they are text at all: half of what bytes take on the way. */
interface EventRow {
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly recorded_at: string;
  readonly body: string | Buffer;
  readonly hash: string;
}

interface CommandRow {
  /** Which of the commands that were asked for, from 1. */
  readonly asked: number;
  readonly stream: string;
  readonly command: string;
  readonly clear: string | Buffer;
  readonly clear_hash: string;
  readonly from_version: number;
  readonly to_version: number;
  readonly recorded_at: string;
}

/** How bodies are asked for: as text, or, where somebody has put bytes there that are none, as bytes. */
type As = 'text' | 'bytes';

const asked = (column: string, as: As): string =>
  as === 'text' ? `convert_from(${column}, 'UTF8') as ${column.replace(/^.*\./u, '')}` : column;

const NO_TEXT = '22021';

const isNoText = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === NO_TEXT;

/** `2023-01-09 10:00:00.5+00` as the ledger writes it. Finer than milliseconds stays so: the ledger never wrote it. */
function instantOf(text: string): string {
  const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/u.exec(text) ?? [];
  return day === undefined || time === undefined ? text : `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
}

const PAGE = 1_000;

const naming = new CanonicalScan(['actor', 'commandid']);

type CommandName = readonly [actor: string, commandId: string];

/** Actor and id of the command that an event names. */
function commandOf(leaf: Buffer): CommandName {
  if (naming.finds(leaf, 1)) {
    const [actor, id] = [0, 1].map((member) => leaf.toString('utf8', naming.start(member), naming.end(member)));
    if (actor !== undefined && id !== undefined && !id.includes('\\') && !actor.includes('\\')) return [actor, id];
  }
  const { actor, commandid } = parsedObject(leaf.subarray(1)) ?? {};
  return [String(actor), String(commandid)];
}

const isSame = ([actor, id]: CommandName, other: CommandName | undefined): boolean => id === other?.[1] && actor === other[0];

interface PageEvent {
  readonly row: EventRow;
  readonly leaf: Buffer;
  /** Which of the commands of the page led to it, from 1. */
  readonly command: number;
}

/** Events, and the remembered commands that they name; the commands' hashes are taken of the bytes and not believed. */
interface Page {
  readonly events: readonly PageEvent[];
  readonly commands: ReadonlyMap<number, StoredCommand>;
}

async function pageOf(client: pg.PoolClient, tenant: string, rows: readonly EventRow[], as: As): Promise<Page> {
  const wanted: CommandName[] = [];
  const events = rows.map((row) => {
    const leaf = leafOf(row.body);
    const name = commandOf(leaf);
    // The events of one command stand one behind the other.
    if (!isSame(name, wanted.at(-1))) wanted.push(name);
    return { row, leaf, command: wanted.length };
  });
  const found = await client.query<CommandRow>(
    `select w.asked::int, c.stream, c.command, ${asked('c.clear', as)}, encode(c.clear_hash, 'hex') as clear_hash, c.from_version, c.to_version,
        c.recorded_at::text
      from unnest($2::text[], $3::text[]) with ordinality w (actor_key, command_id, asked),
        lateral (select * from ledger.command c where c.tenant = $1 and c.actor_key = w.actor_key and c.command_id = w.command_id offset 0) c`,
    [tenant, wanted.map(([actor]) => actor), wanted.map(([, id]) => id)],
  );
  const commands = found.rows.map((row): [number, StoredCommand] => [
    row.asked,
    {
      stream: row.stream,
      command: row.command,
      fromVersion: row.from_version,
      toVersion: row.to_version,
      recordedAt: instantOf(row.recorded_at),
      clearHash: row.clear_hash,
      trueHash: sha256Hex(row.clear),
    },
  ]);
  return { events, commands: new Map(commands) };
}

const stored = ({ row, leaf }: PageEvent, command: StoredCommand | undefined): StoredEvent => ({
  stream: row.stream,
  version: row.version,
  position: Number(row.position),
  id: row.id,
  type: row.type,
  recordedAt: instantOf(row.recorded_at),
  leaf,
  hash: row.hash,
  command: command ?? null,
});

/** Whoever waits for it hears of its failure; until then it is nobody's surprise. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** Pages in order of position. While one is looked at, the database is at work on the next. */
async function* pagesOf(client: pg.PoolClient, tenant: string, stream: string | undefined, as: As): AsyncIterable<Page> {
  await client.query(
    `declare verified no scroll cursor for
      select stream, version, position::text, id::text, type, recorded_at::text, ${asked('body', as)}, encode(hash, 'hex') as hash from ledger.event
      where tenant = $1 and ($2::text is null or stream = $2) order by ledger.event.position`,
    [tenant, stream ?? null],
  );
  const fetch = (): Promise<readonly EventRow[]> =>
    begun(client.query<EventRow>(`fetch ${PAGE} from verified`).then(({ rows }) => rows));
  let waiting: Promise<Page> | null = null;
  for (let rows = await fetch(); rows.length > 0; ) {
    const page = begun(pageOf(client, tenant, rows, as));
    const following = fetch();
    if (waiting !== null) yield await waiting;
    waiting = page;
    rows = await following;
  }
  if (waiting !== null) yield await waiting;
}

async function standings(client: pg.PoolClient, tenant: string, stream: string | undefined) {
  const { rows } = await client.query<{ stream: string; version: number; hash: string }>(
    `select stream, version, encode(hash, 'hex') as hash from ledger.head where tenant = $1 and ($2::text is null or stream = $2) order by stream`,
    [tenant, stream ?? null],
  );
  const { rows: counts } = await client.query<{ position: string }>(
    'select position from ledger.tenant where tenant = $1',
    [tenant],
  );
  return {
    heads: new Map(rows.map((head) => [head.stream, { version: head.version, hash: head.hash }])),
    position: stream === undefined ? Number(counts[0]?.position ?? 0) : null,
  };
}

async function verifyEvents(client: pg.PoolClient, tenant: string, stream: string | undefined, as: As) {
  const check = new ChainCheck(stream === undefined);
  for await (const { events, commands } of pagesOf(client, tenant, stream, as)) {
    for (const event of events) {
      const problem = check.next(stored(event, commands.get(event.command)));
      if (problem !== null) return { check, problem };
    }
  }
  return { check, problem: null };
}

async function verifiedAs(connection: Connection, tenant: string, stream: string | undefined, as: As) {
  return inOneMoment(connection, tenant, async (client) => {
    const { check, problem } = await verifyEvents(client, tenant, stream, as);
    const { events, streams } = check;
    if (problem !== null) return { events, streams, problem };
    const { heads, position } = await standings(client, tenant, stream);
    const found = check.finish(heads, position) ?? (await commandProblem(client, tenant, stream));
    return { events, streams, problem: found };
  });
}

async function verifyTenant(connection: Connection, tenant: string, stream: string | undefined) {
  try {
    return await verifiedAs(connection, tenant, stream, 'text');
  } catch (error) {
    if (!isNoText(error)) throw error;
    return verifiedAs(connection, tenant, stream, 'bytes');
  }
}

/** Reads as one tenant, and everything from the same moment: appends meanwhile look like nothing at all. */
function inOneMoment<T>({ pool }: Connection, tenant: string, read: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return guarded(async () => {
    const client = await pool.connect();
    let whole = false;
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
      const answer = await read(client);
      await client.query('commit');
      whole = true;
      return answer;
    } finally {
      // One that failed in the middle is closed: that rolls back, whatever state it is in.
      client.release(!whole);
    }
  });
}

export const everyTenant = async (db: Database): Promise<readonly string[]> =>
  guarded(async () => {
    const { rows } = await sql<{ tenant: string }>`select ledger.every_tenant() as tenant`.execute(db);
    return rows.map(({ tenant }) => tenant);
  });

/** Recomputes every hash from the stored bytes and walks every chain; names the first event that does not fit. */
export async function verifyChains(
  connection: Connection,
  { tenant: only, stream }: VerifyScope,
): Promise<Verification> {
  const tenants = only === undefined ? await everyTenant(connection.db) : [only];
  let events = 0;
  let streams = 0;
  for (const tenant of tenants) {
    const found = await verifyTenant(connection, tenant, stream);
    events += found.events;
    streams += found.streams;
    if (found.problem) return { ok: false, events, streams, firstProblem: { tenant, ...found.problem } };
  }
  return { ok: true, events, streams };
}
