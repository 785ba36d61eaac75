import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { PARTS } from './parts.mjs';

/**
 * The law and its specs in one script, so that all of it can be loaded anew for each mutant in a tenth of a second.
 * Stryker calls this on its copy of the sources, into which all mutants are written and none of them is active.
 */
const root = process.cwd();
const { specs } = PARTS[process.env.MUTATION_PART ?? 'domain'];
const without = (path) => specs.without.some((pattern) => pattern.test(path));
const files = specs.from.flatMap((glob) => globSync(glob, { cwd: root })).filter((path) => !without(path));

await build({
  stdin: {
    contents: files
      .sort()
      .map((path) => `specFile(${JSON.stringify(relative('.', path))}); require(${JSON.stringify(`./${path}`)});`)
      .join('\n'),
    resolveDir: root,
  },
  outfile: join(root, 'reports/specs.cjs'),
  bundle: true,
  format: 'iife',
  platform: 'node',
  target: 'node24',
  logLevel: 'error',
  external: ['fast-check'],
  plugins: [
    {
      name: 'rooms',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^#libs\// }, ({ path }) => ({ path: join(root, path.slice(1).replace(/\.js$/u, '.ts')) })),
    },
  ],
});
