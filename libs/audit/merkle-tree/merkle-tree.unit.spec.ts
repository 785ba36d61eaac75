import fc from 'fast-check';
import {
  consistencyProof,
  EMPTY_ROOT,
  GrowingTree,
  type Hash,
  hashChildren,
  hashLeaf,
  inclusionProof,
  provesConsistency,
  provesInclusion,
  rootAt,
} from './index.js';

/** RFC 9162, section 2.1, word for word and without any thought for speed: what everything else here is measured by. */
const k = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
const mth = (d: readonly Hash[]): Hash =>
  d.length === 0 ? EMPTY_ROOT : d.length === 1 ? (d[0] as Hash) : hashChildren(mth(d.slice(0, k(d.length))), mth(d.slice(k(d.length))));
const path = (m: number, d: readonly Hash[]): readonly Hash[] => {
  if (d.length === 1) return [];
  const at = k(d.length);
  return m < at ? [...path(m, d.slice(0, at)), mth(d.slice(at))] : [...path(m - at, d.slice(at)), mth(d.slice(0, at))];
};
const subproof = (m: number, d: readonly Hash[], b: boolean): readonly Hash[] => {
  if (m === d.length) return b ? [] : [mth(d)];
  const at = k(d.length);
  return m <= at
    ? [...subproof(m, d.slice(0, at), b), mth(d.slice(at))]
    : [...subproof(m - at, d.slice(at), false), mth(d.slice(0, at))];
};

const hex = (hashes: readonly Hash[]): readonly string[] => hashes.map((one) => one.toString('hex'));
const leaves = (n: number): readonly Hash[] => Array.from({ length: n }, (_, i) => hashLeaf(Buffer.from(`leaf ${i}`)));
const treeOf = (d: readonly Hash[], keepFrom = 0): GrowingTree => {
  const tree = new GrowingTree(keepFrom);
  for (const leaf of d) tree.append(leaf);
  return tree;
};

/** The eight entries of the Certificate Transparency reference tests (RFC 6962), and the roots of their first 0 to 8. */
const REFERENCE_ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const REFERENCE_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the Merkle tree', () => {
  const reference = REFERENCE_ENTRIES.map((entry) => hashLeaf(Buffer.from(entry, 'hex')));

  it('has the roots of the Certificate Transparency reference tests', () => {
    expect(hex(REFERENCE_ROOTS.map((_, size) => treeOf(reference.slice(0, size)).root()))).toEqual(REFERENCE_ROOTS);
    expect(hex(REFERENCE_ROOTS.map((_, size) => rootAt(treeOf(reference).node, size)))).toEqual(REFERENCE_ROOTS);
  });

  it('has the proofs of the Certificate Transparency reference tests', () => {
    const { node } = treeOf(reference);
    expect(hex(inclusionProof(node, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(inclusionProof(node, 5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(inclusionProof(node, 2, 3))).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
    expect(hex(consistencyProof(node, 1, 1))).toEqual([]);
    expect(hex(consistencyProof(node, 1, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(consistencyProof(node, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(consistencyProof(node, 2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });

  it('is the tree of the RFC at every size up to 40, and proves every leaf and every earlier size', () => {
    const all = leaves(40);
    const { node } = treeOf(all);
    for (let size = 0; size <= all.length; size += 1) {
      const some = all.slice(0, size);
      const root = mth(some);
      expect(rootAt(node, size)).toEqual(root);
      expect(treeOf(some, Infinity).root()).toEqual(root);
      for (let at = 0; at < size; at += 1) {
        const proof = inclusionProof(node, at, size);
        expect(hex(proof)).toEqual(hex(path(at, some)));
        expect(provesInclusion({ leaf: all[at] as Hash, index: at, size, root, proof })).toBe(true);
        const first = at + 1;
        const earlier = consistencyProof(node, first, size);
        expect(hex(earlier)).toEqual(hex(first === size ? [] : subproof(first, some, true)));
        expect(provesConsistency({ first, firstRoot: mth(all.slice(0, first)), second: size, secondRoot: root, proof: earlier })).toBe(true);
      }
    }
  });

  it('begins with nothing at all, whatever it became', () => {
    const secondRoot = treeOf(leaves(3)).root();
    expect(provesConsistency({ first: 0, firstRoot: EMPTY_ROOT, second: 3, secondRoot, proof: [] })).toBe(true);
    expect(provesConsistency({ first: 0, firstRoot: EMPTY_ROOT, second: 0, secondRoot: EMPTY_ROOT, proof: [] })).toBe(true);
    expect(provesConsistency({ first: 0, firstRoot: secondRoot, second: 3, secondRoot, proof: [] })).toBe(false);
    expect(provesConsistency({ first: 0, firstRoot: EMPTY_ROOT, second: 0, secondRoot, proof: [] })).toBe(false);
  });

  const sized = fc.integer({ min: 1, max: 600 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
  const all = leaves(601);
  const whole = treeOf(all);
  const other = hashLeaf(Buffer.from('something else'));

  it('does not prove a leaf that is another, stands elsewhere, or a proof with one hash changed, taken away or added', () => {
    fc.assert(
      fc.property(sized, fc.nat(), fc.integer({ min: 1, max: 600 }), ([size, index], where, otherSize) => {
        const good = { leaf: all[index] as Hash, index, size, root: rootAt(whole.node, size), proof: inclusionProof(whole.node, index, size) };
        expect(provesInclusion(good)).toBe(true);
        expect(provesInclusion({ ...good, leaf: other })).toBe(false);
        expect(provesInclusion({ ...good, root: other })).toBe(false);
        const elsewhere = where % size;
        expect(provesInclusion({ ...good, index: elsewhere })).toBe(elsewhere === index);
        // A proof is bound to its root, and the roots of two sizes are never the same.
        if (otherSize !== size) expect(provesInclusion({ ...good, root: rootAt(whole.node, otherSize) })).toBe(false);
        expect(provesInclusion({ ...good, proof: [...good.proof, other] })).toBe(false);
        if (good.proof.length > 0) {
          expect(provesInclusion({ ...good, proof: good.proof.slice(1) })).toBe(false);
          expect(provesInclusion({ ...good, proof: good.proof.with(where % good.proof.length, other) })).toBe(false);
        }
      }),
    );
  });

  it('does not prove a past that was another: one leaf of before changed, or a proof with one hash changed, taken away or added', () => {
    fc.assert(
      fc.property(sized, fc.nat(), ([second, index], where) => {
        const first = index + 1;
        const good = {
          first,
          firstRoot: rootAt(whole.node, first),
          second,
          secondRoot: rootAt(whole.node, second),
          proof: consistencyProof(whole.node, first, second),
        };
        expect(provesConsistency(good)).toBe(true);
        const rewritten = treeOf(all.slice(0, second).with(where % first, other));
        expect(
          provesConsistency({ ...good, secondRoot: rewritten.root(), proof: consistencyProof(rewritten.node, first, second) }),
        ).toBe(false);
        expect(provesConsistency({ ...good, proof: [...good.proof, other] })).toBe(false);
        expect(provesConsistency({ ...good, firstRoot: other })).toBe(false);
        expect(provesConsistency({ ...good, secondRoot: other })).toBe(false);
        if (good.proof.length > 0) {
          expect(provesConsistency({ ...good, proof: good.proof.slice(1) })).toBe(false);
          expect(provesConsistency({ ...good, proof: good.proof.with(where % good.proof.length, other) })).toBe(false);
        }
      }),
    );
  });

  it('is not fooled by ill-formed numbers and hashes', () => {
    const good = { leaf: all[0] as Hash, index: 0, size: 1, root: all[0] as Hash, proof: [] };
    expect(provesInclusion(good)).toBe(true);
    for (const index of [-1, 1, 0.5, Number.NaN, 2 ** 60]) expect(provesInclusion({ ...good, index })).toBe(false);
    for (const size of [0, -1, 1.5, Number.NaN, Infinity]) expect(provesInclusion({ ...good, size })).toBe(false);
    expect(provesInclusion({ ...good, leaf: Buffer.alloc(31), root: Buffer.alloc(31) })).toBe(false);
    const same = { first: 1, firstRoot: other, second: 1, secondRoot: other, proof: [] };
    expect(provesConsistency(same)).toBe(true);
    for (const first of [-1, 2, 0.5, Number.NaN]) expect(provesConsistency({ ...same, first })).toBe(false);
  });

  it('says what it cannot prove: a leaf beyond its end, an earlier size beyond it, a node that it did not keep', () => {
    expect(() => inclusionProof(whole.node, 3, 3)).toThrow('A tree of 3 leaves has no leaf 3');
    expect(() => consistencyProof(whole.node, 4, 3)).toThrow('A tree of 3 leaves never had 4');
    expect(() => rootAt(treeOf(all, 8).node, 3)).toThrow('keeps no subtree');
    expect(() => rootAt(treeOf(all.slice(0, 3)).node, 4)).toThrow('keeps no subtree');
  });

  it('keeps little where it may forget the leaves, and has the same root', () => {
    expect(treeOf(all, 8).node({ level: 8, index: 1 })).toEqual(whole.node({ level: 8, index: 1 }));
    expect(treeOf(all, 8).root()).toEqual(whole.root());
    expect(treeOf([]).root()).toEqual(EMPTY_ROOT);
  });
});
