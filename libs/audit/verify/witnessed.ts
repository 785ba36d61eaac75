import type { Ledger } from '#libs/ledger/index.js';
import { parseCheckpoint, type Checkpoint } from '../checkpoints/checkpoint.js';
import { parseNote } from '../checkpoints/note.js';
import { GrowingTree, hashLeaf } from '../merkle-tree/index.js';
import type { Problem } from './finding.js';

/** A checkpoint that somebody else kept, and the area whose log it speaks of. */
export interface Witnessed extends Checkpoint {
  readonly tenant: string;
}

/**
 * Reads a checkpoint as a witness kept it. It is believed because they kept it, not because of its signatures: whoever
 * holds it knows where they got it. Throws `BadNote`.
 */
export function readWitnessed(note: string): Witnessed {
  const checkpoint = parseCheckpoint(parseNote(note).text);
  return { ...checkpoint, tenant: checkpoint.origin.slice(checkpoint.origin.lastIndexOf('/') + 1) };
}

/** Is what the witness saw still there, unchanged, at the beginning of what there is now? */
export async function witnessedProblem(
  ledger: Ledger,
  tenant: string,
  witnessed: readonly Checkpoint[],
): Promise<Problem | null> {
  const seen = witnessed.toSorted((a, b) => a.size - b.size);
  const problem = (what: string): Problem => ({ tenant, stream: '', version: 0, what });
  const differs = (size: number): string =>
    `The first ${size} events of this area are not the ones that the witness saw: its checkpoint has another root. The record was written anew after the witness had seen it.`;
  const tree = new GrowingTree();
  const due = [...seen];
  const check = (): Problem | null => {
    while (due[0]?.size === tree.size) {
      const one = due.shift()!;
      if (!tree.root().equals(one.root)) return problem(differs(one.size));
    }
    return null;
  };
  const before = check();
  if (before !== null || due.length === 0) return before;
  for await (const { hash } of ledger.loadAll(tenant)) {
    tree.append(hashLeaf(Buffer.from(hash, 'hex')));
    const found = check();
    if (found !== null) return found;
    if (due.length === 0) return null;
  }
  const [missed] = due;
  const what = `The witness saw ${missed!.size} events of this area, and only ${tree.size} are left: the end of the record was cut off, with whatever else would have told of it.`;
  return problem(what);
}
