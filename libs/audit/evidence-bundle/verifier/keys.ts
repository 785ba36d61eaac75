import { existsSync, readFileSync } from 'node:fs';
import type { BundleFolder } from './bundle-folder.js';
import { CannotGoOn } from './findings.js';
import { logKeyFrom, type LogKey } from './signed-note.js';

/** The keys that came with the bundle. */
export function keysOf(folder: BundleFolder): readonly LogKey[] {
  const { keys } = folder.json('public-keys.json') as {
    readonly keys?: readonly { readonly key?: unknown }[];
  };
  const found = (Array.isArray(keys) ? keys : []).map(({ key }) =>
    typeof key === 'string' ? logKeyFrom(key) : null,
  );
  if (found.length === 0 || found.includes(null))
    throw new CannotGoOn(
      'public-keys.json holds no key, or one that cannot be read: it is cut short or was changed.',
    );
  return found.filter((key) => key !== null);
}

/** The key that the reader has from elsewhere, as such or in a file, one a line. */
export function pinnedKeys(given: string): readonly LogKey[] {
  const written = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const keys = written
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(logKeyFrom);
  if (keys.length === 0 || keys.includes(null))
    throw new CannotGoOn(
      `--key: "${given}" is neither a key such as name+1a2b3c4d+AbCd… nor a file that holds such keys, one a line.`,
    );
  return keys.filter((key) => key !== null);
}
