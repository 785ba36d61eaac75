import { zipSync, type Zippable } from 'fflate';
import type { BundleFile } from './evidence.js';

/** The first moment that a zip file can name, in whatever time zone this machine stands: the file holds local time. */
const NO_TIME = new Date(1980, 0, 1);

/** Thousands of short lists of hashes, which no packing makes shorter: trying would take longer than all the rest. */
const stored = (name: string): boolean => name.startsWith('proofs/');

/** The same files in the same order give the same bytes, on every machine. */
export function zipped(files: readonly BundleFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(([name, bytes]) => [name, stored(name) ? [bytes, { level: 0 }] : bytes]),
  );
  return zipSync(entries, { mtime: NO_TIME, level: 6, os: 3, attrs: 0o644 << 16 });
}
