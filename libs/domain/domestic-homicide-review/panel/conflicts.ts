import { accept } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { found, isRefused, nextId, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { PanelCommands } from './commands.js';
import { unsentTo } from './invitations.js';
import { memberOf, seats } from './members.js';
import type { ConflictResolution } from './state.js';

/** A resolution says what is so: nobody leaves who does not sit, and nobody is replaced who still does. */
const untrue = (state: State, person: PersonId, resolution: ConflictResolution, at: At): Refused | null => {
  if (resolution === 'LEAVE_PANEL' && !memberOf(state, person)) return at.refuse('NOT_A_MEMBER');
  return resolution === 'REPLACED' && seats(state).includes(person) ? at.refuse('NOT_REPLACED_YET') : null;
};

/** Declarations at appointment and at each meeting (6.2). Nobody declares for another, and nobody judges their own. */
export const conflicts: Rules<Pick<PanelCommands, 'DeclareConflict' | 'ResolveConflict'>> = {
  DeclareConflict: {
    decide(state, { data: { person, kind, text }, actor }, at) {
      if (actor.kind !== 'person' || actor.person !== person) return at.refuse('NOT_YOUR_CONFLICT');
      const open = state.conflictsOfInterest.some(
        (one) => one.person === person && one.kind === kind && one.resolution === null,
      );
      if (open) return at.refuse('CONFLICT_DECLARED');
      const id = nextId('conflict', state.conflictsOfInterest);
      const conflict = { id, person, kind, text: text ?? null, resolution: null };
      return accept([at.event('ConflictDeclared', { conflict })]);
    },
  },
  ResolveConflict: {
    decide(state, { data: { conflict: id, resolution }, actor }, at) {
      const conflict = found(state.conflictsOfInterest, id, () =>
        at.refuse('UNKNOWN_CONFLICT', { conflict: id }),
      );
      if (isRefused(conflict)) return conflict;
      if (conflict.resolution !== null) return at.refuse('CONFLICT_RESOLVED');
      const { person } = conflict;
      if (actor.kind === 'person' && actor.person === person) return at.refuse('OWN_CONFLICT');
      const refused = untrue(state, person, resolution, at);
      if (refused) return refused;
      return accept([
        at.event('ConflictResolved', {
          conflict: id,
          resolution,
          drops: resolution === 'LEAVE_PANEL' ? unsentTo(state, person) : [],
        }),
      ]);
    },
  },
};
