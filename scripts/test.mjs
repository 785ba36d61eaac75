import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';

/**
 * Everything that must pass, fast ones first: unit, int (real Postgres, real Temporal), replay (recorded histories).
 * `--only unit` runs one kind. Closing line: `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..');
const at = process.argv.indexOf('--only');
const kinds = at === -1 ? ['unit', 'int', 'replay'] : process.argv[at + 1].split(',');
const folder = mkdtempSync(join(tmpdir(), 'safer-reviews-results-'));

if (at === -1) ensureBuilt();

let passed = 0;
let failed = 0;
for (const kind of kinds) {
  const results = join(folder, `${kind}.json`);
  const run = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      kind,
      '--json',
      '--outputFile',
      results,
      // The machine may have two cores, and all the real servers stand on it.
      '--maxWorkers=2',
    ],
    // The law counts in London dates wherever the machine stands; so do the tests.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: 'Pacific/Auckland', NODE_ENV: 'test' } },
  );
  const report = readReport(results);
  passed += report.passed;
  // A suite that could not even be loaded, or a runner that fell over, is a failure too.
  failed += report.failed + (run.status === 0 || report.failed > 0 ? 0 : 1);
}
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
