import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  /** As the server's superuser: for whoever tampers, or kills what others are doing. */
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult<Record<string, unknown>>>;
  drop(): Promise<void>;
}

/** The servers that the ledger must run on: name and superuser's address, as the global set-up started them. */
export const servers = (): readonly (readonly [name: string, url: string])[] => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['Postgres 18', process.env['TEST_DATABASE_URL']],
    ['Postgres 15', process.env['TEST_DATABASE_URL_15']],
  ];
  return addresses.flatMap(([name, url]) => (url ? [[name, url] as const] : []));
};

/** The database as it is now, as a backup of it would bring it back: a copy with an address of its own. */
export async function backupOf(
  url: string,
  server: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const [source, name] = [new URL(url).pathname.slice(1), `b_${randomUUID().replaceAll('-', '')}`];
  const asSuperuser = async (...statements: readonly string[]): Promise<void> => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    for (const statement of statements) await admin.query(statement);
    await admin.end();
  };
  // A database is copied only while nobody is connected to it; pools connect again when they are next used.
  await asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${source}'`,
    `create database ${name} template ${source}`,
  );
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return { url: copy.href, drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

/** An empty database of the test's own. */
export async function freshDatabase(server: string): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: (text, values) => pool.query(text, values ? [...values] : undefined),
    drop: async () => {
      await pool.end();
      const last = new pg.Client({ connectionString: server });
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}
