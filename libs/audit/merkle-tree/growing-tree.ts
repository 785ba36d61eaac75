import { EMPTY_ROOT, hashChildren, type Hash } from './hashing.js';
import { consistencyPath, half, inclusionPath, isOdd, type LeafRange, type Subtree, subtreesOf } from './subtrees.js';

/** Where the hash of a full subtree comes from. */
export type NodeSource = (subtree: Subtree) => Hash;

/** The hash of a range: its full subtrees, put together from the right. */
export const rangeHash = (range: LeafRange, node: NodeSource): Hash =>
  subtreesOf(range)
    .map(node)
    .reduceRight<Hash | null>((right, left) => (right === null ? left : hashChildren(left, right)), null) ?? EMPTY_ROOT;

/**
 * A tree that grows at its right end, in two hashes a leaf on average, without reading again what it has seen. Keeps the
 * full subtrees from level `keepFrom` up and the right edge: with 0 every node, with 8 a 128th of that, with `Infinity`
 * the edge alone, a few hashes however large the tree.
 */
export class GrowingTree {
  private grown = 0;
  /** The last full subtree of each level. One of them belongs to the edge if that bit of the size is set. */
  private readonly edge: Hash[] = [];
  private readonly levels: Hash[][] = [];

  constructor(readonly keepFrom = Infinity) {}

  get size(): number {
    return this.grown;
  }

  /** Adds the hash of the next leaf (`hashLeaf`). */
  append(leaf: Hash): void {
    let hash = leaf;
    let level = 0;
    this.keep(0, hash);
    for (let index = this.grown; isOdd(index); index = half(index)) {
      hash = hashChildren(this.edge[level] as Hash, hash);
      level += 1;
      this.keep(level, hash);
    }
    this.edge[level] = hash;
    this.grown += 1;
  }

  /** The root of the tree as it stands. */
  root(): Hash {
    return rangeHash({ from: 0, to: this.grown }, ({ level }) => this.edge[level] as Hash);
  }

  /** The hash of a full subtree that was kept. */
  node = ({ level, index }: Subtree): Hash => {
    const hash = this.levels[level]?.[index];
    if (hash === undefined) throw new RangeError(`This tree of ${this.grown} leaves keeps no subtree ${index} of level ${level}.`);
    return hash;
  };

  private keep(level: number, hash: Hash): void {
    if (level >= this.keepFrom) (this.levels[level] ??= []).push(hash);
  }
}

/** The hashes that prove the leaf at `index` (from 0) to stand in the tree of the first `size` leaves. */
export const inclusionProof = (node: NodeSource, index: number, size: number): readonly Hash[] =>
  inclusionPath(index, size).map((range) => rangeHash(range, node));

/** The hashes that prove the tree of the first `second` leaves to begin with the tree of the first `first`. */
export const consistencyProof = (node: NodeSource, first: number, second: number): readonly Hash[] =>
  consistencyPath(first, second).map((range) => rangeHash(range, node));

/** The root of the tree of the first `size` leaves. */
export const rootAt = (node: NodeSource, size: number): Hash => rangeHash({ from: 0, to: size }, node);
