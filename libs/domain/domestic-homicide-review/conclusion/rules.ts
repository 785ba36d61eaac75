import { accept } from '#libs/domain/kernel/decider.js';
import { openActions } from '../actions/steps.js';
import { agenciesOf } from '../agencies.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { keptInformed } from '../family/to-tell.js';
import type { Recipient } from '../kind.js';
import { letters, toBodies, toPerson, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import type { State } from '../state.js';
import type { ConclusionCommands } from './commands.js';

/** Every action was done or given up, and of what was done somebody else has seen the effect (G16 section 7). */
const actionsLeft = (state: State, at: At): Refused | null => {
  const open = openActions(state);
  if (open.length > 0) return at.refuse('OPEN_ACTIONS', { actions: open.map(({ id }) => id).join(', ') });
  const unseen = state.actions.filter(({ status }) => status === 'COMPLETED');
  return unseen.length > 0
    ? at.refuse('ACTIONS_NOT_AUDITED', { actions: unseen.map(({ id }) => id).join(', ') })
    : null;
};

const whoHears = (state: State, { procedure }: At): readonly Recipient[] => {
  const bodies = [
    procedure.bodies.homeOffice,
    ...agenciesOf(state),
    ...state.actions.map(({ owner }) => owner),
  ];
  return [
    ...bodies.filter((one, i) => bodies.indexOf(one) === i).map((body) => toBodies([body])),
    ...keptInformed(state).map(toPerson),
    ...(state.chair === null ? [] : [toPerson(state.chair.person)]),
  ];
};

/** What the law still wants, and what is looked at each year, does not end with the review. */
const KEPT = ['DD6', 'WITHHOLDING'] as const;

export const conclusionRules: Rules<ConclusionCommands> = {
  ConcludeReview: {
    possible: actionsLeft,
    decide(state, { actor }, at) {
      const refused = refusedByConflict(state, actor, at);
      if (refused) return refused;
      const kept = unmetKeys(state, ...KEPT);
      return accept([
        at.event('ReviewConcluded', {
          cancels: unmetKeys(state).filter((key) => !kept.includes(key)),
          drops: unsent(state, 'reminder', 'action-overdue'),
          owes: letters(
            state,
            whoHears(state, at).map((to) => ({ template: 'concluded' as const, to })),
          ),
        }),
      ]);
    },
  },
  /** New evidence: six months again for what the panel makes of it (DD3). */
  ReopenReview: {
    decide: (state, _, at) =>
      accept([
        at.event('ReviewReopened', {
          opens: [open(at, 'DD3', at.on, 'ReviewReopened', freshKey(state, 'DD3'))],
        }),
      ]),
  },
};
