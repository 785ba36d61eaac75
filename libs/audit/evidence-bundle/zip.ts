import { zipSync, type Zippable } from 'fflate';
import type { BundleFile } from './evidence.js';

/** The first moment that a zip file can name, in whatever time zone this machine stands: the file holds local time. */
const NO_TIME = new Date(1980, 0, 1);

/** The same files in the same order give the same bytes, on every machine. */
export function zipped(files: readonly BundleFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(([name, bytes]) => [name, bytes]));
  return zipSync(entries, { mtime: NO_TIME, level: 6, os: 3, attrs: 0o644 << 16 });
}
