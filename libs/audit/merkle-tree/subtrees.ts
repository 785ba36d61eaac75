/** A full subtree: the 2^level leaves from index · 2^level on. Its hash never changes, however the tree grows. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The leaves from `from` up to but without `to`, as RFC 9162 cuts a tree: `from` is a multiple of the first subtree in it. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** Sizes go beyond 2^31, so there is no bit arithmetic here. */
export const isOdd = (n: number): boolean => n % 2 === 1;
export const half = (n: number): number => Math.floor(n / 2);

/** RFC 9162, 2.1.1: the largest power of two smaller than `n`, for n > 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** From the largest to the smallest: the full subtrees that a range consists of. */
export function subtreesOf({ from, to }: LeafRange): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    for (let width = 2; at + width <= to; width *= 2) level += 1;
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

/** RFC 9162, 2.1.3.1: whose hashes prove that the leaf at `index` stands in the tree of this size, from the leaf up. */
export function inclusionPath(index: number, size: number): readonly LeafRange[] {
  if (!isWhole(index) || !isWhole(size) || index >= size)
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}: its leaves are numbered from 0 to ${size - 1}.`);
  const path: LeafRange[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** RFC 9162, 2.1.4.1: whose hashes prove that the first `first` leaves of the tree of `second` leaves are the tree of before. */
export function consistencyPath(first: number, second: number): readonly LeafRange[] {
  if (!isWhole(first) || !isWhole(second) || first > second)
    throw new RangeError(`A tree of ${second} leaves never had ${first}: the earlier size comes first.`);
  if (first === 0 || first === second) return [];
  const path: LeafRange[] = [];
  let from = 0;
  let to = second;
  while (to !== first) {
    const middle = from + split(to - from);
    if (first <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  // The subtree in which the earlier tree ends; nobody needs to be told the earlier tree itself.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}
