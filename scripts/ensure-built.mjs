import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds when the sources are newer than what was built: the first start of a fresh clone builds by itself. */
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/built');
const sources = ['apps', 'workflows', 'activities', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'scripts'];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

export function ensureBuilt() {
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (sources.every((name) => newest(join(root, name)) <= builtAt)) return;
  process.stderr.write('Building Safer Reviews (about half a minute; only when something changed) …\n');
  const done = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (process.argv[1] === import.meta.filename) ensureBuilt();
