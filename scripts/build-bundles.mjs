import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { build } from 'esbuild';
import { bundledVerifier } from './bundle-verifier.mjs';
import { rulesBundleOptions } from './rules-bundle.mjs';

/**
 * Three artefacts besides the compiled code:
 * - dist/rules/rules-bundle.js: the law alone (decide, evolve, upcasters, calendar data) in one file that runs in a
 *   bare context. Its hash is the rules version that every event carries.
 * - dist/verifier/verify.mjs: what checks an evidence bundle, in one file that needs nothing but Node.
 * - dist/workflow-bundle.js: the workflows as the worker runs them.
 */
const root = join(import.meta.dirname, '..');
const silent = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };

await mkdir(join(root, 'dist/rules'), { recursive: true });
await build({ ...rulesBundleOptions(root), outfile: join(root, 'dist/rules/rules-bundle.js') });

await mkdir(join(root, 'dist/verifier'), { recursive: true });
await writeFile(join(root, 'dist/verifier/verify.mjs'), await bundledVerifier());

const { code } = await bundleWorkflowCode({
  workflowsPath: join(root, 'dist/workflows/index.js'),
  logger: silent,
});
await writeFile(join(root, 'dist/workflow-bundle.js'), code);
await writeFile(join(root, 'dist/built'), `${createHash('sha256').update(code).digest('hex')}\n`);
