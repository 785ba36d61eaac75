import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Serialises migrators of one database; any number will do as long as it stays the same. */
const LOCK = 104_009;

interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

const reviewed = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

/** Applied migrations by name; refuses a file that was changed after it was applied. */
async function applied(client: pg.Client, migrations: readonly Migration[]): Promise<ReadonlySet<string>> {
  await client.query(`create schema if not exists migration`);
  await client.query(
    `create table if not exists migration.applied (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied',
  );
  for (const row of rows) {
    const file = migrations.find(({ name }) => name === row.name);
    if (file && file.sha256 !== row.sha256) {
      throw new Error(`Migration ${row.name} was changed after it was applied. Write a new one instead.`);
    }
  }
  return new Set(rows.map(({ name }) => name));
}

/**
 * Brings a database to the shape that this release needs. `url` is the login that owns the database, not the
 * application's. Safe to call from several processes at once and as often as one likes. Returns what was applied.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const migrations = await reviewed();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await applied(client, migrations);
    const open = migrations.filter(({ name }) => !done.has(name));
    for (const { name, sql, sha256 } of open) {
      await client.query('begin');
      await client.query(sql);
      await client.query('reset role');
      await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
      await client.query('commit');
    }
    return open.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
