import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { build } from 'esbuild';

/**
 * Two artefacts besides the compiled code:
 * - dist/rules/rules-bundle.js: the law alone (decide, evolve, upcasters, calendar data) in one file that runs in a
 *   bare context. Its hash is the rules version that every event carries.
 * - dist/workflow-bundle.js: the workflows as the worker runs them.
 */
const root = join(import.meta.dirname, '..');
const silent = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };

await mkdir(join(root, 'dist/rules'), { recursive: true });
await build({
  entryPoints: [join(root, 'libs/domain/index.ts')],
  outfile: join(root, 'dist/rules/rules-bundle.js'),
  bundle: true,
  format: 'iife',
  globalName: 'rules',
  platform: 'neutral',
  target: 'es2023',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  // The same law gives the same bytes on every machine: no paths, no source map.
  absWorkingDir: root,
  charset: 'utf8',
  legalComments: 'none',
});

const { code } = await bundleWorkflowCode({
  workflowsPath: join(root, 'dist/workflows/index.js'),
  logger: silent,
});
await writeFile(join(root, 'dist/workflow-bundle.js'), code);
await writeFile(join(root, 'dist/built'), `${createHash('sha256').update(code).digest('hex')}\n`);
