/** Where two JSON values part, and what each of them says there. `undefined`: nothing. */
export interface Difference {
  /** `data.deadlines[2].due`; empty for the values themselves. */
  readonly path: string;
  readonly recorded: unknown;
  readonly again: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The ledger keeps texts in one spelling (NFC), and 0 without a sign. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && a.normalize('NFC') === b.normalize('NFC'));

/** The first place where they differ, in order of names, or null. A member that is undefined is none, as in JSON. */
export function firstDifference(recorded: unknown, again: unknown, path = ''): Difference | null {
  if (same(recorded, again)) return null;
  if (!isObject(recorded) || !isObject(again) || Array.isArray(recorded) !== Array.isArray(again))
    return { path, recorded, again };
  const inList = Array.isArray(recorded);
  const names = inList
    ? Array.from({ length: Math.max(recorded.length, (again as unknown as unknown[]).length) }, (_, i) =>
        String(i),
      )
    : [...new Set([...Object.keys(recorded), ...Object.keys(again)])].sort();
  for (const name of names) {
    const at = inList ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const found = firstDifference(own(recorded, name), own(again, name), at);
    if (found !== null) return found;
  }
  return null;
}

const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const MOST = 80;

/** A value in a sentence, not longer than a line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST - 3)}...` : text;
}
