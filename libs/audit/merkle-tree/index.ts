/**
 * The Merkle tree of RFC 9162, pure. The leaf of an event is the 32 bytes of its hash; its index is the event's position
 * less one.
 */
export { EMPTY_ROOT, type Hash, hashChildren, hashLeaf } from './hashing.js';
export { consistencyPath, inclusionPath, type LeafRange, type Subtree, subtreesOf } from './subtrees.js';
export { consistencyProof, GrowingTree, inclusionProof, type NodeSource, rangeHash, rootAt } from './growing-tree.js';
export { type Consistency, type Inclusion, provesConsistency, provesInclusion } from './verifying.js';
