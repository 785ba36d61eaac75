import { link, mkdir, open, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where one installation keeps what is its own: `.data/`, or DATA_DIR. Keys in it are readable by their owner only. */
export const dataFolder = (): string => resolve(process.env['DATA_DIR'] ?? '.data');

/** What a running system tells the command line, so that it can attach. */
export interface RunningSystem {
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}

const RUN_FILE = 'run.json';

/** The system that runs on this folder, or null. What a killed one left behind does not count. */
export async function runningSystem(folder: string): Promise<RunningSystem | null> {
  const text = await readFile(join(folder, RUN_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const running = JSON.parse(text) as RunningSystem;
  return isAlive(running.pid) ? running : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export async function announceRunning(folder: string, running: RunningSystem): Promise<() => Promise<void>> {
  const file = join(folder, RUN_FILE);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(running), { mode: 0o600 });
  await rename(draft, file);
  return () => rm(file, { force: true });
}

/** A secret of this folder, made once: of two that make it at the same moment one wins, and both use that one. */
export async function secretOf(folder: string, name: string, make: () => Promise<string>): Promise<string> {
  const file = join(folder, name);
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found !== null) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(await make());
  await handle.sync();
  await handle.close();
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return readFile(file, 'utf8');
}
