import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';

/** A conflict of interest that was not resolved, or only by leaving the decision to others. */
export const hasConflict = ({ conflictsOfInterest }: State, who: PersonId): boolean =>
  conflictsOfInterest.some(({ person, resolution }) => person === who && resolution !== 'NONE');

/** Refused where the person has a conflict of interest that was not resolved, or only by leaving the decision (6.2). */
export const refusedByConflict = (state: State, actor: Actor, at: At): Refused | null =>
  actor.kind === 'person' && hasConflict(state, actor.person) ? at.refuse('CONFLICTED') : null;
