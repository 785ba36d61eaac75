import { execFile, spawn } from 'node:child_process';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Progress } from '../../progress.js';
import { tail } from '../child-process.js';

/** The newest that builds with the Go that machines carry (v1.32.2 wants a newer one). Time skipping needs 1.32. */
export const SERVER_VERSION = '1.32.1';

const MODULE = `go.temporal.io/server/cmd/server@v${SERVER_VERSION}`;
const run = promisify(execFile);

/** Per user, not per checkout: a build takes minutes and is worth keeping. */
export function cacheFolder(): string {
  const base = process.env['SAFER_REVIEWS_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'safer-reviews');
  return join(base, 'temporal-server', SERVER_VERSION);
}

const executable = (path: string): Promise<boolean> =>
  access(path, 1).then(
    () => true,
    () => false,
  );

/** The cached server, or null. */
export async function cachedServer(): Promise<string | null> {
  const path = join(cacheFolder(), process.platform === 'win32' ? 'server.exe' : 'server');
  return (await executable(path)) ? path : null;
}

/** Is there a Go that can build the server? */
export const hasGo = (): Promise<boolean> =>
  run('go', ['version']).then(
    () => true,
    () => false,
  );

/** Builds the server once. Two processes that want it at once share one build. */
export async function buildServer(progress: Progress): Promise<string> {
  const folder = cacheFolder();
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'building');
  for (;;) {
    const built = await cachedServer();
    if (built) return built;
    if (await takeLock(lock)) break;
    progress('Another start is building the Temporal server; waiting for it');
    await new Promise((resume) => setTimeout(resume, 1000));
  }
  try {
    return (await cachedServer()) ?? (await compile(folder, lock, progress));
  } finally {
    await rm(lock, { force: true });
  }
}

/** A lock whose holder has not touched it for a minute belongs to a build that died. */
async function takeLock(lock: string): Promise<boolean> {
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > 60_000) await rm(lock, { force: true });
  return writeFile(lock, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function compile(folder: string, lock: string, progress: Progress): Promise<string> {
  const bin = join(folder, `build-${process.pid}`);
  const started = performance.now();
  let packages = 0;
  const say = (): void => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    progress(
      packages === 0
        ? `Fetching the Temporal server's source (once; ${minutes})`
        : `Building the Temporal server (once, 4 to 8 minutes; ${packages} of about 1,750 packages, ${minutes})`,
    );
    void writeFile(lock, String(process.pid)).catch(() => undefined);
  };
  const child = spawn('go', ['install', '-v', MODULE], { env: { ...process.env, GOBIN: bin, CGO_ENABLED: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lastWords = tail(child);
  child.stderr.on('data', (text: string) => {
    packages += text.split('\n').filter((line) => line !== '' && !line.startsWith('go: ')).length;
  });
  say();
  const ticking = setInterval(say, 1000);
  try {
    const code = await new Promise<number | null>((resume, fail) => child.once('error', fail).once('exit', resume));
    if (code !== 0) throw new Error(`Building the Temporal server failed:\n${lastWords()}`);
  } finally {
    clearInterval(ticking);
  }
  const name = process.platform === 'win32' ? 'server.exe' : 'server';
  await rename(join(bin, name), join(folder, name));
  await rm(bin, { recursive: true, force: true });
  return join(folder, name);
}
