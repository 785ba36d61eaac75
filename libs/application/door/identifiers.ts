import { createHash } from 'node:crypto';

/**
 * An id that the same command always gets again, so that a repeated request cannot make a second review or a second
 * complaint. UUID version 8 (RFC 9562): its bits are a hash of what it stands for.
 */
export function derivedId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
export const typeOf = (stream: string): string => stream.slice(0, stream.indexOf('/'));
