import { GrowingTree, type Hash, hashLeaf, type LeafRange, type NodeSource, rootAt, subtreesOf } from '../merkle-tree/index.js';
import { LogContradicted } from './log-contradicted.js';
import type { Moment } from './stored-log.js';

/** Full subtrees of 256 leaves and more are kept; what lies below is read again when a proof needs it. */
const TILE_LEVEL = 8;
const TILE = 2 ** TILE_LEVEL;
/** How many kept subtrees are read again each time that a log is signed: 4,096 events, one after the other for ever. */
const READ_AGAIN = 16;

/** The tree over the events of one area. Grows with them; of a million events it keeps 250 kB. */
export class AreaTree {
  private readonly tree = new GrowingTree(TILE_LEVEL);
  private readAgain = 0;

  constructor(private readonly tenant: string) {}

  get size(): number {
    return this.tree.size;
  }

  /** Takes in the events up to this size. Each hash is taken of the recorded bytes again, and none may be missing. */
  async grow(moment: Moment, to: number): Promise<void> {
    if (this.size >= to) return;
    for await (const page of moment.leaves(this.size + 1)) {
      for (const { position, hash, sound } of page) {
        if (position !== this.size + 1) throw this.missing(this.size + 1);
        if (!sound) throw new LogContradicted(this.tenant, `The event at position ${position} no longer has the hash under which it was recorded: somebody has changed it.`);
        this.tree.append(hashLeaf(hash));
        if (this.size === to) return;
      }
    }
    throw this.missing(this.size + 1);
  }

  root(): Hash {
    return this.tree.root();
  }

  /** The hashes that these ranges need: kept ones, and those of the events as they lie there now. */
  async source(moment: Moment, ranges: readonly LeafRange[]): Promise<NodeSource> {
    const below = ranges.flatMap(subtreesOf).filter(({ level }) => level < TILE_LEVEL);
    const tiles = new Map<number, GrowingTree>();
    for (const tile of new Set(below.map(({ level, index }) => Math.floor((index * 2 ** level) / TILE)))) {
      tiles.set(tile, await this.tile(moment, tile));
    }
    return (subtree) => {
      const { level, index } = subtree;
      if (level >= TILE_LEVEL) return this.tree.node(subtree);
      const tile = Math.floor((index * 2 ** level) / TILE);
      return (tiles.get(tile) as GrowingTree).node({ level, index: index - (tile * TILE) / 2 ** level });
    };
  }

  /** The root of the first `size` events, of which the last ones are read again. */
  async rootAt(moment: Moment, size: number): Promise<Hash> {
    return rootAt(await this.source(moment, [{ from: 0, to: size }]), size);
  }

  /** Reads a part of what was taken in before once more: a ledger rewritten behind our back is found sooner or later. */
  async readSomeAgain(moment: Moment): Promise<void> {
    const kept = Math.floor(this.size / TILE);
    for (let n = 0; n < Math.min(READ_AGAIN, kept); n += 1) {
      const index = this.readAgain++ % kept;
      const now = (await this.tile(moment, index)).node({ level: TILE_LEVEL, index: 0 });
      if (!now.equals(this.tree.node({ level: TILE_LEVEL, index }))) {
        throw new LogContradicted(this.tenant, `Among the events at positions ${index * TILE + 1} to ${(index + 1) * TILE} something was changed since they were first read.`);
      }
    }
  }

  private async tile(moment: Moment, tile: number): Promise<GrowingTree> {
    const from = tile * TILE + 1;
    const to = Math.min(from + TILE, this.size + 1);
    const found = await moment.hashes(from, to);
    const grown = new GrowingTree(0);
    for (const { position, hash } of found) {
      if (position !== from + grown.size) throw this.missing(from + grown.size);
      grown.append(hashLeaf(hash));
    }
    if (grown.size < to - from) throw this.missing(from + grown.size);
    return grown;
  }

  private missing(position: number): LogContradicted {
    return new LogContradicted(this.tenant, `The event at position ${position} is missing: it was removed after it was recorded.`);
  }
}
