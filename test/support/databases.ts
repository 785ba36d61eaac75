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
