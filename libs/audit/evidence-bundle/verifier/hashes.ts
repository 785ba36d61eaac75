import { createHash, createHmac } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
export const sha256Hex = (bytes: Uint8Array): string => sha256(bytes).toString('hex');

/*! RFC 9162: a leaf is hashed behind a zero byte and a node behind a one, so that neither can pass for the other. */
export const behindZero = (bytes: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(0), bytes]));
const node = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([Buffer.of(1), left, right]));

/** The salted commitment to a text, by which an event vouches for it without containing it. */
export const commitmentOf = (salt: string, text: string): string =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex');

/*! RFC 9162, 2.1.3.2: do these hashes lead from the leaf at `index` (from 0) to the root of the tree of `size` leaves? */
export function isIncluded(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = node(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}
