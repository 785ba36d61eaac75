import { BadNote, checkpointProblem, originOfNote, type StoredLog } from '../checkpoints/index.js';
import type { Problem } from './finding.js';

/** A checkpoint as somebody else kept it, and the area whose log it speaks of. */
export interface Witnessed {
  readonly tenant: string;
  readonly note: string;
}

/**
 * A checkpoint out of a file in which somebody kept it: the note itself, or what `reviews witness` keeps. It speaks of the
 * area at the end of its log's name. Throws `BadNote` where it is no checkpoint.
 */
export function readWitnessed(kept: string): Witnessed {
  const note = kept.trimStart().startsWith('{') ? noteOfWitness(kept) : kept;
  const origin = originOfNote(note);
  return { tenant: origin.slice(origin.lastIndexOf('/') + 1), note };
}

function noteOfWitness(state: string): string {
  try {
    const { note } = JSON.parse(state) as { readonly note?: unknown };
    if (typeof note === 'string') return note;
  } catch {
    // Said below.
  }
  throw new BadNote('It is neither a signed note nor the state file that `reviews witness` wrote.');
}

/** Checkpoints that were signed of an area's log, and those that a witness kept, against the events as they lie there. */
export async function checkpointsProblem(
  stored: StoredLog,
  tenant: string,
  witnessed: readonly Witnessed[],
): Promise<{ readonly checkpoints: number; readonly problem: Problem | null }> {
  const ofThisArea = witnessed.filter((one) => one.tenant === tenant);
  const problem = await checkpointProblem(stored, tenant, { witnessed: ofThisArea.map(({ note }) => note) });
  const signed = await stored.at(tenant, (moment) => moment.checkpoints());
  return { checkpoints: signed.length + ofThisArea.length, problem };
}
