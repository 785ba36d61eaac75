import canonicalize from 'canonicalize';
import { sha256Hex } from '#libs/platform/sha256.js';

/** Thrown for a value whose canonical bytes could be read differently by somebody else. A fault of the sender. */
export class NotCanonical extends Error {
  constructor(path: string, why: string) {
    super(`${path || 'The value'} cannot be recorded: ${why}.`);
    this.name = 'NotCanonical';
  }
}

/** The one spelling of a text that everybody keeps alike. */
export const exactText = (value: string, path: string): string => {
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical(path, 'the text holds half a character');
  if (value.includes('\0')) throw new NotCanonical(path, 'the text holds a null character');
  return value.normalize('NFC');
};

const number = (value: number, path: string): number => {
  if (!Number.isSafeInteger(value))
    throw new NotCanonical(path, 'only whole numbers up to 2^53 are exact everywhere');
  return value === 0 ? 0 : value;
};

function plain(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return exactText(value, path);
  if (typeof value === 'number') return number(value, path);
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`));
  if (typeof value !== 'object') throw new NotCanonical(path, `${typeof value} is no JSON`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotCanonical(path, 'it is not a plain object');
  const known = new Set<string>();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => {
        const name = exactText(key, `${path}.${key}`);
        if (known.has(name)) throw new NotCanonical(`${path}.${name}`, 'the same name stands there twice');
        known.add(name);
        return [name, plain(member, `${path}.${name}`)];
      }),
  );
}

/**
 * The one text of a JSON value by RFC 8785, over NFC-normalised text. Members that are undefined are left out;
 * floats, big integers, null characters and half characters are refused.
 */
export const canonical = (value: unknown): string => canonicalize(plain(value, '')) ?? 'null';

const ZERO = Buffer.of(0);

/** RFC 9162: a leaf is hashed behind a zero byte, so that no leaf can pass for a node of the tree. */
export const leafOf = (body: Buffer | string): Buffer =>
  typeof body === 'string' ? Buffer.from(`\0${body}`, 'utf8') : Buffer.concat([ZERO, body]);

export const leafHash = (body: Buffer | string): string => sha256Hex(leafOf(body));

/** What the first entry of a chain has before it. */
export const GENESIS = '0'.repeat(64);

/** The JSON object that these bytes tell of, or null: bytes that somebody spoilt are a finding, not a fault. */
export function parsedObject(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Are these the very bytes that RFC 8785 gives to this value? Values that have no canonical form are not. */
export function isCanonical(bytes: Buffer, value: unknown): boolean {
  try {
    return bytes.equals(Buffer.from(canonical(value), 'utf8'));
  } catch {
    return false;
  }
}
