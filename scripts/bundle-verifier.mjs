import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/**
 * The verifier of evidence bundles in one readable file: only its own code and Node's modules, for Node 18 and later. What
 * the sources mark as a legal comment stays in it.
 */
export async function bundledVerifier() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'libs/audit/evidence-bundle/verifier/main.ts')],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node18',
    external: ['node:*'],
    absWorkingDir: root,
    charset: 'utf8',
    legalComments: 'inline',
  });
  return outputFiles[0].contents;
}
