import type { Actor } from '#libs/domain/kernel/people.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';

/** Refused where the person has a conflict of interest that was not resolved, or only by leaving the decision (6.2). */
export const refusedByConflict = (state: State, actor: Actor, at: At): Refused | null =>
  actor.kind === 'person' &&
  state.conflictsOfInterest.some(({ person, resolution }) => person === actor.person && resolution !== 'NONE')
    ? at.refuse('CONFLICTED')
    : null;
