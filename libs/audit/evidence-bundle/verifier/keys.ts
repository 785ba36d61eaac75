import { existsSync, readFileSync } from 'node:fs';
import type { BundleFolder } from './bundle-folder.js';
import { CannotGoOn } from './findings.js';
import { keyFrom, signedText, SIGNS, type LogKey } from './signed-note.js';

interface PublicKeys {
  readonly keys: readonly LogKey[];
  /** Notes by which one key vouches for the next. */
  readonly handovers: readonly string[];
}

/** The keys that came with the bundle. */
export function keysOf(folder: BundleFolder): PublicKeys {
  const { keys, handovers } = folder.json('public-keys.json') as {
    readonly keys?: readonly { readonly key?: unknown }[];
    readonly handovers?: readonly unknown[];
  };
  const found = (Array.isArray(keys) ? keys : []).map(({ key }) =>
    typeof key === 'string' ? keyFrom(key, SIGNS.note) : null,
  );
  if (found.length === 0 || found.includes(null))
    throw new CannotGoOn(
      'public-keys.json holds no key, or one that cannot be read: it is cut short or was changed.',
    );
  return {
    keys: found.filter((key) => key !== null),
    handovers: (Array.isArray(handovers) ? handovers : []).filter((one) => typeof one === 'string'),
  };
}

/** Keys that the reader has from elsewhere, one as such or several in a file, one a line. */
export function givenKeys(option: string, given: string, type: number): readonly LogKey[] {
  const written = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const keys = written
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => keyFrom(line, type));
  if (keys.length === 0 || keys.includes(null))
    throw new CannotGoOn(
      `${option}: "${given}" is neither a key such as name+1a2b3c4d+AbCd… nor a file that holds such keys, one a line.`,
    );
  return keys.filter((key) => key !== null);
}

const HANDOVER = 'safer-reviews/key-handover@v1';

/** The two keys that a handover tells of, where both signed it: whoever believes one may believe the other. */
function handedOver(note: string): readonly [LogKey, LogKey] | null {
  const [header, origin, ...written] = note.slice(0, note.lastIndexOf('\n\n')).split('\n');
  const [from, to, ...rest] = written.map((one) => keyFrom(one, SIGNS.note));
  if (header !== HANDOVER || !from || !to || rest.length > 0 || from.name !== origin || to.name !== origin)
    return null;
  return signedText(note, [from]) !== null && signedText(note, [to]) !== null ? [from, to] : null;
}

/** The keys that follow from those that are believed: a log changes its key, and the one before vouches for the next. */
export function withHandovers(believed: readonly LogKey[], handovers: readonly string[]): readonly LogKey[] {
  const all = new Map(believed.map((key) => [key.written, key]));
  const pairs = handovers.map(handedOver).filter((pair) => pair !== null);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const pair of pairs)
      if (pair.some(({ written }) => all.has(written))) for (const key of pair) all.set(key.written, key);
  }
  return [...all.values()];
}
