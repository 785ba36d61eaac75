import { accept } from '#libs/domain/kernel/decider.js';
import { nextId, type Rules } from '../machine.js';
import { onPanel } from '../review-meeting/meeting.js';
import type { ReviewPreparationCommands } from './commands.js';

type Conflicts = Pick<ReviewPreparationCommands, 'DeclareConflict' | 'ResolveConflict'>;

/** Declarations at appointment and at each meeting (6.2). Nobody judges their own. */
export const conflicts: Rules<Conflicts> = {
  DeclareConflict: {
    decide(state, { data: { person, kind, organisation } }, at) {
      const member = onPanel(state).find((one) => one.person === person);
      if (member === undefined && state.chair?.person !== person) return at.refuse('NOT_TAKING_PART');
      if (
        state.conflicts.some((one) => one.person === person && one.kind === kind && one.resolution === null)
      )
        return at.refuse('CONFLICT_DECLARED');
      const seat = member?.organisation ?? state.chair?.organisation ?? null;
      return accept([
        at.event('ConflictDeclared', {
          conflict: nextId('conflict', state.conflicts),
          person,
          organisation: organisation ?? seat,
          kind,
        }),
      ]);
    },
  },
  ResolveConflict: {
    possible: (state, at) =>
      state.conflicts.some((one) => one.resolution === null)
        ? null
        : at.refuse('UNKNOWN_CONFLICT', { conflict: 'at all' }),
    decide(state, { data: { conflict: id, action }, actor }, at) {
      const conflict = state.conflicts.find((one) => one.id === id && one.resolution === null);
      if (conflict === undefined) return at.refuse('UNKNOWN_CONFLICT', { conflict: id });
      const { person } = conflict;
      if (actor.kind === 'person' && actor.person === person) return at.refuse('OWN_CONFLICT');
      if (state.chair?.person === person && action !== 'NONE') return at.refuse('CHAIR_MUST_BE_REPLACED');
      if (state.chair?.person !== person && state.formerChairs.includes(person) && action !== 'REPLACED')
        return at.refuse('CHAIR_WAS_REPLACED');
      return accept([at.event('ConflictResolved', { conflict: id, person, action })]);
    },
  },
};
