import type pg from 'pg';
import type { RememberedCommand } from './append-request.js';
import { AtOnce } from './at-once.js';
import { exactText } from './canonical.js';
import { asTenant, guarded, type Connection, type Database } from './connection.js';
import { readBody } from './envelope.js';
import type { CommandBytes, EventBytes, Head, Moved, Stream, Upcast } from './ledger.js';
import { pages } from './pages.js';
import type { RecordedEvent } from './recorded-event.js';
import type { CommandTable } from './tables.js';

/** The highest number that a version can have in the database. */
const LAST_VERSION = 2_147_483_647;

/** Today's shape of an event; the envelope, and with it the hash over the stored bytes, stays as it is. */
const upcaster =
  (upcast: Upcast | undefined) =>
  (event: RecordedEvent): RecordedEvent =>
    upcast ? { ...event, ...upcast(event.stream, event) } : event;

const remembered = (row: Omit<CommandTable, 'number'>): RememberedCommand => ({
  tenant: row.tenant,
  actorKey: row.actor_key,
  commandId: row.command_id,
  stream: row.stream,
  command: row.command,
  fingerprint: row.fingerprint.toString('hex'),
  answer: JSON.parse(row.answer) as object,
  clear: JSON.parse(row.clear.toString('utf8')) as object,
  clearHash: row.clear_hash.toString('hex'),
  fromVersion: row.from_version,
  toVersion: row.to_version,
  recordedAt: row.recorded_at.toISOString(),
});

interface StreamFrom {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
}

interface BodyRow {
  readonly body: string;
  readonly hash: string;
}

function streamOf(rows: readonly BodyRow[]): Stream {
  const events = rows.map(({ body, hash }) => readBody(body, hash));
  return { version: events.at(-1)?.version ?? 0, events };
}

export class Reading {
  private readonly pool: pg.Pool;
  private readonly db: Database;
  private readonly today: (event: RecordedEvent) => RecordedEvent;
  private readonly streamsFrom = new AtOnce<StreamFrom, readonly BodyRow[]>((asked) => this.readFrom(asked));

  constructor({ pool, db }: Connection, upcast: Upcast | undefined) {
    this.pool = pool;
    this.db = db;
    this.today = upcaster(upcast);
  }

  async load(tenant: string, stream: string, upTo?: number): Promise<Stream> {
    return this.asToday(await this.recorded(tenant, stream, upTo));
  }

  async loadFrom(tenant: string, stream: string, version: number): Promise<Stream> {
    return this.asToday(streamOf(await this.streamsFrom.about({ tenant, stream, version })));
  }

  private async readFrom(asked: readonly StreamFrom[]): Promise<readonly (readonly BodyRow[])[]> {
    const { rows } = await guarded(() =>
      this.pool.query<BodyRow & { place: number }>({
        name: 'read-streams-from',
        text: 'select place, body, hash from ledger.read_streams_from($1)',
        values: [JSON.stringify(asked.map((one, place) => ({ place, ...one })))],
      }),
    );
    const found: BodyRow[][] = asked.map(() => []);
    for (const row of rows) found[row.place]?.push(row);
    return found;
  }

  loadAsRecorded(tenant: string, stream: string): Promise<Stream> {
    return this.recorded(tenant, stream);
  }

  private asToday({ version, events }: Stream): Stream {
    return { version, events: events.map(this.today) };
  }

  private async recorded(tenant: string, stream: string, upTo = LAST_VERSION): Promise<Stream> {
    const text = 'select body, hash from ledger.read_stream($1, $2, $3)';
    const { rows } = await guarded(() =>
      this.pool.query<BodyRow>({ name: 'read-stream', text, values: [tenant, stream, upTo] }),
    );
    return streamOf(rows);
  }

  async *loadAll(tenant: string, fromPosition = 1): AsyncIterable<RecordedEvent> {
    const found = pages(
      fromPosition,
      (from, atMost) =>
        asTenant(this.db, tenant, (db) =>
          db
            .selectFrom('ledger.event')
            .select(['position', 'body', 'hash'])
            .where('tenant', '=', tenant)
            .where('position', '>=', String(from))
            .orderBy('position')
            .limit(atMost)
            .execute(),
        ),
      ({ position }) => Number(position),
    );
    for await (const page of found) {
      for (const { body, hash } of page)
        yield this.today(readBody(body.toString('utf8'), hash.toString('hex')));
    }
  }

  async eventBytes(tenant: string, stream: string, upTo = LAST_VERSION): Promise<readonly EventBytes[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.event')
        .select(['version', 'position', 'body', 'hash'])
        .where('tenant', '=', tenant)
        .where('stream', '=', stream)
        .where('version', '<=', upTo)
        .orderBy('version')
        .execute(),
    );
    return rows.map((row) => ({ ...row, position: Number(row.position), hash: row.hash.toString('hex') }));
  }

  async commandBytes(tenant: string, stream: string, upTo = LAST_VERSION): Promise<readonly CommandBytes[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.command')
        .select(['command', 'clear', 'from_version', 'to_version'])
        .where('tenant', '=', tenant)
        .where('stream', '=', stream)
        .where('to_version', '<=', upTo)
        .orderBy('number')
        .execute(),
    );
    return rows.map(({ command, clear, from_version, to_version }) => ({
      command,
      clear,
      fromVersion: from_version,
      toVersion: to_version,
    }));
  }

  async tenants(): Promise<readonly string[]> {
    const rows = await guarded(() =>
      this.db.selectFrom('ledger.tenant').select('tenant').orderBy('tenant').execute(),
    );
    return rows.map(({ tenant }) => tenant);
  }

  async moved(known: Readonly<Record<string, number>>): Promise<readonly Moved[]> {
    const { rows } = await guarded(() =>
      this.pool.query<Omit<Moved, 'events'> & { events: string }>({
        name: 'read-moved',
        text: 'select tenant, events, stream, version from ledger.read_moved($1)',
        values: [JSON.stringify(known)],
      }),
    );
    return rows.map((row) => ({ ...row, events: Number(row.events) }));
  }

  async heads(tenant: string): Promise<readonly Head[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.head')
        .select(['tenant', 'stream', 'version', 'hash'])
        .where('tenant', '=', tenant)
        .orderBy('stream')
        .execute(),
    );
    return rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }));
  }

  async streams(tenant: string): Promise<readonly string[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.head')
        .select('stream')
        .where('tenant', '=', tenant)
        .union(db.selectFrom('ledger.command').select('stream').where('tenant', '=', tenant))
        .orderBy('stream')
        .execute(),
    );
    return rows.map(({ stream }) => stream);
  }

  async findCommand(tenant: string, actorKey: string, commandId: string): Promise<RememberedCommand | null> {
    const { rows } = await guarded(() =>
      this.pool.query<CommandTable>({
        name: 'read-command',
        text: 'select * from ledger.read_command($1, $2, $3)',
        values: [tenant, actorKey, exactText(commandId, 'The command id')],
      }),
    );
    return rows[0] ? remembered(rows[0]) : null;
  }

  async commands(tenant: string, stream: string): Promise<readonly RememberedCommand[]> {
    const rows = await asTenant(this.db, tenant, (db) =>
      db
        .selectFrom('ledger.command')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('stream', '=', stream)
        .orderBy('number')
        .execute(),
    );
    return rows.map(remembered);
  }
}
