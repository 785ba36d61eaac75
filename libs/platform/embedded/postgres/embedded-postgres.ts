import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Progress, silent } from '../../progress.js';
import { endChild, freePort, tail, waitUntil } from '../child-process.js';
import { type PostgresBinaries, embeddedBinaries, systemBinaries } from './binaries.js';
import { type ServiceUser, serviceUser } from './service-user.js';

export interface RunningPostgres {
  /** Superuser's address of the database. */
  readonly url: string;
  readonly pid: number | null;
  stop(): Promise<void>;
  /** As a power cut would: for tests. */
  kill(): Promise<void>;
}

export interface PostgresOptions {
  readonly dataDir: string;
  readonly progress?: Progress;
  /** `system`: the Postgres of the machine, in a data folder of our own. Default: embedded, else system. */
  readonly use?: 'embedded' | 'system';
  readonly port?: number;
}

const run = promisify(execFile);
const USER = 'postgres';

/** Starts Postgres on the loopback address in its own data folder, made on the first start; crash-safe. */
export async function startPostgres({ dataDir, progress = silent, use, port }: PostgresOptions): Promise<RunningPostgres> {
  const user = await serviceUser();
  const binaries = (use === 'system' ? null : await embeddedBinaries(user)) ?? (use === 'embedded' ? null : await systemBinaries());
  if (!binaries) {
    throw new Error('No Postgres for this kind of machine. Set DATABASE_URL to a Postgres 15 or newer, or install one.');
  }
  const folder = resolve(dataDir);
  const password = await passwordOf(`${folder}.password`);
  if (!(await isInitialised(folder))) {
    progress('Making a new database (once)');
    await initialise(folder, binaries, user, password);
  }
  return startServer(folder, binaries, user, password, port ?? (await freePort()));
}

const isInitialised = (folder: string): Promise<boolean> =>
  access(join(folder, 'safer-reviews.ready')).then(
    () => true,
    () => false,
  );

async function passwordOf(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(24).toString('hex');
  // Exclusive: a password that exists is the database's own and must never be replaced.
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

async function initialise(folder: string, { bin }: PostgresBinaries, user: ServiceUser | null, password: string): Promise<void> {
  // A folder without the mark is one whose making was interrupted: nothing was ever stored in it.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.initial`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([chown(folder, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)]);
  if (user) await letThrough(dirname(folder));
  await run(
    join(bin, 'initdb'),
    ['-D', folder, '-U', USER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C', '--data-checksums'],
    { ...(user ?? {}), cwd: folder },
  );
  await rm(passwordFile);
  await writeFile(join(folder, 'safer-reviews.ready'), '');
}

/** The service user must be able to walk to its folder; it still cannot list or read what lies on the way. */
async function letThrough(folder: string): Promise<void> {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    const { mode, uid } = await stat(at);
    if ((mode & 0o001) === 0 && uid === process.getuid?.()) await chmod(at, (mode & 0o7777) | 0o001);
  }
}

async function startServer(
  folder: string,
  { bin }: PostgresBinaries,
  user: ServiceUser | null,
  password: string,
  port: number,
): Promise<RunningPostgres> {
  const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '100', timezone: 'UTC', log_timezone: 'UTC' };
  const child: ChildProcess = spawn(join(bin, 'postgres'), ['-D', folder, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
    ...(user ?? {}),
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Of its own process group: Ctrl-C must reach us first, so that the worker drains before the database goes.
    detached: true,
  });
  const lastWords = tail(child);
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  const answers = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  try {
    await waitUntil('Postgres', answers, { child, withinMs: 60_000, lastWords });
  } catch (error) {
    await endChild(child, 'SIGINT', 5_000);
    throw error;
  }
  return {
    url,
    pid: child.pid ?? null,
    // SIGINT is Postgres's fast shutdown: ends connections, writes a checkpoint.
    stop: () => endChild(child, 'SIGINT', 30_000),
    kill: () => endChild(child, 'SIGKILL', 1_000),
  };
}
