import { checkpointProblem, originOfNote, type StoredLog } from '../checkpoints/index.js';
import type { Problem } from './finding.js';

/** A checkpoint as somebody else kept it, and the area whose log it speaks of. */
export interface Witnessed {
  readonly tenant: string;
  readonly note: string;
}

/** Of which area a kept checkpoint speaks: the end of its log's name. Throws `BadNote` where it is no checkpoint. */
export function readWitnessed(note: string): Witnessed {
  const origin = originOfNote(note);
  return { tenant: origin.slice(origin.lastIndexOf('/') + 1), note };
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
