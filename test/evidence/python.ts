import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = import.meta.dirname;
const CACHE =
  process.env['SAFER_REVIEWS_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'safer-reviews');

/**
 * A folder with the pinned libraries of `requirements.txt`, filled once and kept in the cache for as long as that file stays
 * the same. Needs python3 with pip, and PyPI the first time.
 */
async function libraries(): Promise<string> {
  const requirements = join(HERE, 'requirements.txt');
  const pinned = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12);
  const folder = join(CACHE, `python-${pinned}`);
  if (existsSync(folder)) return folder;
  const filling = `${folder}-${process.pid}`;
  await mkdir(CACHE, { recursive: true });
  await run('python3', [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', '--no-deps'],
    ...['--target', filling, '-r', requirements],
  ]);
  // Another run may have been faster; what it put there is the same.
  await rename(filling, folder).catch(() => rm(filling, { recursive: true, force: true }));
  return folder;
}

/** What `load_evidence.py` says of the folder of an unpacked bundle. */
export async function loadedByPython(folder: string): Promise<Record<string, unknown>> {
  const env = { ...process.env, PYTHONPATH: await libraries() };
  const { stdout } = await run('python3', [join(HERE, 'load_evidence.py'), folder], { env });
  return JSON.parse(stdout) as Record<string, unknown>;
}
