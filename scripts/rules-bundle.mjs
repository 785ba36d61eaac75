import { join } from 'node:path';

/**
 * How the law alone is made into one file that runs in a bare context. The same law gives the same bytes on every
 * machine: no paths, no source map. Its hash is the rules version.
 */
export const rulesBundleOptions = (root) => ({
  entryPoints: [join(root, 'libs/domain/index.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'rules',
  platform: 'neutral',
  target: 'es2023',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  absWorkingDir: root,
  charset: 'utf8',
  legalComments: 'none',
});
