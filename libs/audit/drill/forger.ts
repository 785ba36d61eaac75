import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { checkpointText, formatNote, newSigningKey, parseCheckpoint, parseNote, signingKey, type Checkpoint } from '../checkpoints/index.js';
import { signNote } from '../checkpoints/note.js';

/** An event as the forger finds it. */
export interface ForgedEvent {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly body: string;
}

const hashOf = (body: string): Buffer => createHash('sha256').update('\0').update(body).digest();

/** Nothing to forge in this record, such as no letter: then the drill says so and tries the rest. */
export class NothingToForge extends Error {}

/**
 * Somebody who may do everything on the database server and in the mail folder, knows how the ledger works, and mends
 * what can be mended: hashes, the chain behind a change, heads, counts. What they have not got is what lies elsewhere.
 */
export class Forger {
  private constructor(
    private readonly client: pg.Client,
    readonly mailFolder: string,
    /** The area whose record is forged: the one with the most events. */
    readonly tenant: string,
    /** Its stream with the most events. */
    readonly stream: string,
  ) {}

  static async at(url: string, mailFolder: string): Promise<Forger> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ tenant: string; stream: string }>(
      `select tenant, stream from ledger.event group by 1, 2
        order by sum(count(*)) over (partition by tenant) desc, count(*) desc, stream limit 1`,
    );
    const [found] = rows;
    if (found === undefined) {
      await client.end();
      throw new NothingToForge('Nothing has been recorded yet: there is nothing to forge. Load the demonstration year, or record something.');
    }
    await client.query('begin');
    return new Forger(client, mailFolder, found.tenant, found.stream);
  }

  /** Lets it stand, and says which tables were touched. */
  async done(): Promise<readonly string[]> {
    const rows = await this.sql<{ name: string }>(
      `select format('%I.%I', schemaname, relname) as name from pg_stat_xact_user_tables
        where n_tup_ins + n_tup_upd + n_tup_del > 0`,
    );
    await this.client.query('commit');
    return rows.map(({ name }) => name);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  /** One that must be there, or there is nothing to forge. */
  async one<Row extends pg.QueryResultRow>(what: string, text: string, values: readonly unknown[] = []): Promise<Row> {
    const [row] = await this.sql<Row>(text, values);
    if (row === undefined) throw new NothingToForge(`There is no ${what} in this record.`);
    return row;
  }

  async events(stream = this.stream): Promise<readonly ForgedEvent[]> {
    const rows = await this.sql<{ version: number; position: string; body: string }>(
      `select version, position, convert_from(body, 'UTF8') as body from ledger.event where tenant = $1 and stream = $2 order by version`,
      [this.tenant, stream],
    );
    return rows.map((row) => ({ ...row, stream, position: Number(row.position) }));
  }

  /** An event of the stream that has others before and behind it. */
  async middle(): Promise<ForgedEvent> {
    const events = await this.events();
    if (events.length < 3) throw new NothingToForge('No stream has three events.');
    return events[Math.floor(events.length / 2)]!;
  }

  async putBody({ stream, version }: Pick<ForgedEvent, 'stream' | 'version'>, body: string): Promise<Buffer> {
    const hash = hashOf(body);
    await this.sql(
      `update ledger.event set body = convert_to($4, 'UTF8'), hash = $5 where tenant = $1 and stream = $2 and version = $3`,
      [this.tenant, stream, version, body, hash],
    );
    return hash;
  }

  /** A change in one event, and every hash behind it, to the head of the stream, made to fit. */
  async rewrite(from: ForgedEvent, change: (body: string) => string): Promise<void> {
    let hash = await this.putBody(from, change(from.body));
    for (const event of (await this.events(from.stream)).filter(({ version }) => version > from.version)) {
      const body = event.body.replace(/"prevhash":"[0-9a-f]{64}"/u, `"prevhash":"${hash.toString('hex')}"`);
      hash = await this.putBody(event, body);
    }
    await this.sql('update ledger.head set hash = $3 where tenant = $1 and stream = $2', [this.tenant, from.stream, hash]);
  }

  /** Takes the last event of the area away, and everything in the database that would tell of it. */
  async cutTail(): Promise<void> {
    const { stream } = await this.one<{ stream: string }>(
      'event',
      'select stream from ledger.event where tenant = $1 order by position desc limit 1',
      [this.tenant],
    );
    const { from_version: left } = await this.one<{ from_version: number }>(
      'command',
      'select from_version from ledger.command where tenant = $1 and stream = $2 and to_version > from_version order by to_version desc limit 1',
      [this.tenant, stream],
    );
    const here = [this.tenant, stream, left];
    await this.sql('delete from ledger.command where tenant = $1 and stream = $2 and to_version > $3', here);
    await this.sql('delete from ledger.event where tenant = $1 and stream = $2 and version > $3', here);
    await this.sql('delete from ledger.head where tenant = $1 and stream = $2 and $3 = 0', here);
    await this.sql(
      `update ledger.head h set version = e.version, hash = e.hash from ledger.event e
        where h.tenant = $1 and h.stream = $2 and e.tenant = h.tenant and e.stream = h.stream and e.version = $3`,
      here,
    );
    await this.sql(
      'update ledger.tenant set position = (select coalesce(max(position), 0) from ledger.event where tenant = $1) where tenant = $1',
      [this.tenant],
    );
  }

  async takeCheckpointsAway(): Promise<void> {
    for (const table of ['cosignature', 'checkpoint'])
      await this.sql(`delete from ledger.${table} where tenant = $1`, [this.tenant]);
  }

  private async lastCheckpoint(): Promise<Checkpoint & { readonly note: string }> {
    const { note } = await this.one<{ note: string }>(
      'checkpoint',
      `select convert_from(note, 'UTF8') as note from ledger.checkpoint where tenant = $1 order by size desc limit 1`,
      [this.tenant],
    );
    return { ...parseCheckpoint(parseNote(note).text), note };
  }

  private putCheckpoint({ size, root }: Checkpoint, note: string): Promise<unknown> {
    return this.sql(`update ledger.checkpoint set root = $3, note = convert_to($4, 'UTF8') where tenant = $1 and size = $2`, [
      this.tenant, size, root, note,
    ]); // prettier-ignore
  }

  async forgeCheckpoint(): Promise<void> {
    const { note, ...checkpoint } = await this.lastCheckpoint();
    const root = createHash('sha256').update(checkpoint.root).digest();
    const text = checkpointText({ ...checkpoint, root });
    await this.putCheckpoint({ ...checkpoint, root }, formatNote({ ...parseNote(note), text }));
  }

  /** The log gets a key of the forger's, as if it had never had another, and one checkpoint by it. */
  async signAnew(): Promise<void> {
    const { note: _, ...checkpoint } = await this.lastCheckpoint();
    const own = signingKey(newSigningKey());
    const text = checkpointText(checkpoint);
    await this.sql('delete from ledger.cosignature where tenant = $1', [this.tenant]);
    await this.sql('delete from ledger.checkpoint where tenant = $1 and size <> $2', [this.tenant, checkpoint.size]);
    await this.putCheckpoint(checkpoint, formatNote({ text, signatures: [signNote(text, checkpoint.origin, own)] }));
    await this.sql('delete from ledger.log_key where tenant = $1', [this.tenant]);
    await this.sql(`insert into ledger.log_key (tenant, public_key, standing) values ($1, $2, 'IN_USE')`, [this.tenant, own.publicKey]);
  }

  /** A delivered letter: the names of its files in the folder. */
  async letter(): Promise<{ readonly text: string; readonly envelope: string }> {
    const names = await readdir(this.mailFolder).catch(() => []);
    const text = names.filter((name) => name.endsWith('.txt')).sort()[0];
    if (text === undefined) throw new NothingToForge('No letter has been delivered.');
    return { text: join(this.mailFolder, text), envelope: join(this.mailFolder, text.replace(/txt$/u, 'json')) };
  }

  /** Another text in the place of a delivered letter, and its envelope made to fit. */
  async swapLetter(): Promise<void> {
    const { text, envelope } = await this.letter();
    const swapped = `${await readFile(text, 'utf8')}PS: Please disregard all of this.\n`;
    await writeFile(text, swapped);
    const told = JSON.parse(await readFile(envelope, 'utf8')) as object;
    const textSha256 = createHash('sha256').update(swapped).digest('hex');
    await writeFile(envelope, `${JSON.stringify({ ...told, textSha256 }, null, 2)}\n`);
  }
}
