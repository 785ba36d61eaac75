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

/*! RFC 9162, 2.1.4.2: do these hashes show that the larger tree begins with the smaller one, which has at least one leaf? */
export function isConsistent(
  first: { readonly size: number; readonly root: Buffer },
  second: { readonly size: number; readonly root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (first.size < 1 || first.size >= second.size || proof.some(({ length }) => length !== 32)) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // A whole subtree is its own beginning: its root is then not in the proof.
  const [start, ...path] = at === 0 ? [first.root, ...proof] : proof;
  if (start === undefined || path.length === 0) return false;
  let [before, after] = [start, start];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = node(sibling, before);
      after = node(sibling, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      after = node(after, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(first.root) && after.equals(second.root);
}
