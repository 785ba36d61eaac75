import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#libs/ledger/index.js';

/** Only who may do anything can do what the drill is about, and none of it to the record itself. */
export class NotASuperuser extends Error {
  constructor() {
    super(
      'The drill needs a login that is a superuser of the database server: it plays somebody who can do anything. Name such a login in DATABASE_URL for this one command, on a copy of the server if need be.',
    );
  }
}

/** What is copied: everything that the product keeps. */
const SCHEMAS = ['ledger', 'vault', 'read_models'];
const ROWS = 500;

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const tablesOf = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any ($1) order by 1`,
    [SCHEMAS],
  );
  return rows.map(({ name }) => name);
};

/** Every row, as the database writes and reads it itself: not a bit of it is anybody's interpretation. */
async function copyTable(from: pg.Client, to: pg.Client, table: string): Promise<void> {
  await from.query(`declare copied no scroll cursor for select t::text as line from ${table} t`);
  for (;;) {
    const { rows } = await from.query<{ line: string }>(`fetch ${ROWS} from copied`);
    if (rows.length === 0) break;
    await to.query(
      `insert into ${table} overriding system value select (line::${table}).* from unnest($1::text[]) line`,
      [rows.map(({ line }) => line)],
    );
  }
  await from.query('close copied');
}

/** A database of the drill's own. */
export interface Copy {
  readonly url: string;
  /** Remembers what stands in it, for `restore`. */
  keep(): Promise<void>;
  /** Puts these tables back to what they were then. */
  restore(tables: readonly string[]): Promise<void>;
  drop(): Promise<void>;
}

const keptName = (table: string): string => `kept."${table}"`;

const copyAt = (server: string, name: string): Copy => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    keep: () =>
      connected(url.href, async (client) => {
        await client.query('create schema kept');
        for (const table of await tablesOf(client)) await client.query(`create table ${keptName(table)} as table ${table}`);
      }),
    restore: (tables) =>
      connected(url.href, async (client) => {
        await client.query('begin');
        for (const table of tables)
          await client.query(`delete from ${table}; insert into ${table} overriding system value table ${keptName(table)}`);
        await client.query('commit');
      }),
    drop: async () => {
      await connected(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
};

const newName = (): string => `drill_${randomUUID().replaceAll('-', '')}`;

/**
 * The whole record as it stands at this moment, in a database of its own on the same server, while people go on working
 * with the original, of which nothing is changed. In the copy nothing is guarded any more: triggers are off.
 */
export async function copyOf(url: string): Promise<Copy> {
  await connected(url, async (client) => {
    const { rows } = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = current_user');
    if (rows[0]?.super !== true) throw new NotASuperuser();
  });
  const name = newName();
  await connected(url, (client) => client.query(`create database ${name}`));
  const copy = copyAt(url, name);
  try {
    await migrate(copy.url);
    await connected(url, (from) =>
      connected(copy.url, async (to) => {
        await from.query('begin isolation level repeatable read read only');
        const tables = await tablesOf(from);
        for (const table of tables) await to.query(`alter table ${table} disable trigger all; delete from ${table}`);
        for (const table of tables) await copyTable(from, to, table);
        // Whoever owns the server takes the last guard away too.
        await to.query('alter table ledger.artefact drop constraint artefact_check');
      }),
    );
  } catch (error) {
    await copy.drop();
    throw error;
  }
  return copy;
}
