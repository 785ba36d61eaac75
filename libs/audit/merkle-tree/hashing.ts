import { sha256 } from '#libs/platform/sha256.js';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

/** RFC 9162, 2.1.1: the root of a tree without leaves. */
export const EMPTY_ROOT: Hash = sha256('');

/** RFC 9162, 2.1.1: a leaf is hashed behind a zero byte and a node behind a one, so that neither can pass for the other. */
export function hashLeaf(entry: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(1 + entry.length);
  bytes[0] = 0;
  bytes.set(entry, 1);
  return sha256(bytes);
}

export function hashChildren(left: Hash, right: Hash): Hash {
  const bytes = Buffer.allocUnsafe(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}
