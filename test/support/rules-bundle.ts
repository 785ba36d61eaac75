import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Source file below the root -> its text as another release had it. */
export type Changes = Readonly<Record<string, (source: string) => string>>;

/** Some files as another release had them. A change that finds nothing to change is a mistake in the test. */
const changed = (changes: Changes): Plugin => ({
  name: 'another-release',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const change = changes[relative(root, path)];
      if (change === undefined) return undefined;
      const source = await readFile(path, 'utf8');
      const contents = change(source);
      if (contents === source) throw new Error(`The change to ${relative(root, path)} changes nothing`);
      return { contents, loader: 'ts' };
    });
  },
});

/** The rules as `npm run build` makes them, of this source or of that of another release. */
export async function rulesBundle(changes: Changes = {}): Promise<Buffer> {
  const { rulesBundleOptions } = (await import(
    pathToFileURL(join(root, 'scripts/rules-bundle.mjs')).href
  )) as { rulesBundleOptions(root: string): BuildOptions };
  const { outputFiles } = await build({
    ...rulesBundleOptions(root),
    plugins: [changed(changes)],
    write: false,
  });
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error('esbuild gave no bundle');
  return Buffer.from(file.contents);
}
