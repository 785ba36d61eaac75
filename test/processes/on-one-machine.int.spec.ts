import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, tail, waitUntil } from '#libs/platform/embedded/child-process.js';

const ROOT = join(import.meta.dirname, '../..');

/** Command lines of everything that runs on this folder. */
async function runningOn(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.map((line) => line.replaceAll('\0', ' ')).filter((line) => line.includes(folder));
}

describe('The whole system on one machine, as `npm start` runs it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-reviews-up-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('stops in good order with all its servers, also when it is told twice, as npm and a terminal do', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/cli/main.js'), 'up', '--empty'], {
      env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lastWords = tail(child);
    const health = (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/health/ready`).then(({ ok }) => ok, () => false);
    await waitUntil('The system', health, { child, withinMs: 90_000, lastWords });
    expect((await runningOn(folder)).length).toBeGreaterThanOrEqual(2);
    const ended = once(child, 'exit');
    for (const signal of ['SIGINT', 'SIGINT'] as const) child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(await runningOn(folder)).toEqual([]);
  }, 120_000);
});
