import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { build } from 'esbuild';
import { rulesBundleOptions } from './rules-bundle.mjs';

/**
 * Two artefacts besides the compiled code:
 * - dist/rules/rules-bundle.js: the law alone (decide, evolve, upcasters, calendar data) in one file that runs in a
 *   bare context. Its hash is the rules version that every event carries.
 * - dist/workflow-bundle.js: the workflows as the worker runs them.
 */
const root = join(import.meta.dirname, '..');
const silent = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };

await mkdir(join(root, 'dist/rules'), { recursive: true });
await build({ ...rulesBundleOptions(root), outfile: join(root, 'dist/rules/rules-bundle.js') });

const { code } = await bundleWorkflowCode({
  workflowsPath: join(root, 'dist/workflows/index.js'),
  logger: silent,
});
await writeFile(join(root, 'dist/workflow-bundle.js'), code);
await writeFile(join(root, 'dist/built'), `${createHash('sha256').update(code).digest('hex')}\n`);
