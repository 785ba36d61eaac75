import { accept } from '#libs/domain/kernel/decider.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { OPEN_ACTIONS } from '../actions/state.js';
import { unmetKeys } from '../deadlines.js';
import type { Effects } from '../kind.js';
import { unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import { liveEdition } from '../publication/editions.js';
import type { State } from '../state.js';
import type { AcrossCommands } from './commands.js';
import { endingLetters } from './ending-letters.js';
import type { Ending } from './state.js';

/** Readers of a report that is out, and the yearly look at one that is withheld, need the review that it is of. */
const answersForReport = (state: State): boolean =>
  liveEdition(state) !== undefined || state.withholding?.status === 'WITHHELD';

/** A directed review is not the partnership's to end, and neither actions nor a report that was settled end with a case. */
const notToEnd = (state: State, at: At): Refused | null => {
  const { direction } = state;
  if (direction !== null && direction.revokedAt === null)
    return at.refuse('DIRECTED_REVIEW', { on: direction.madeOn });
  const open = state.actions.filter(({ status }) => OPEN_ACTIONS.includes(status));
  if (open.length > 0) return at.refuse('ACTIONS_RUN', { actions: open.map(({ id }) => id).join(', ') });
  return answersForReport(state) ? at.refuse('REPORT_IS_OUT') : null;
};

const endingOf = (
  state: State,
  kind: Ending['kind'],
  at: Instant,
  more: Partial<Pick<Ending, 'into' | 'to'>> = {},
): Ending => ({ kind, from: state.state, at, into: null, to: null, ...more });

const STATUTORY_COPIES = ['commissioner-copy', 'secretary-of-state-copy'] as const;

/** Nothing more falls due and no letter is begun, but for the copies that the law wants once a report is completed (s.9(3C)). */
const nothingMore = (state: State): Pick<Effects, 'cancels' | 'drops'> => {
  const kept = { deadlines: unmetKeys(state, 'DD6'), letters: unsent(state, ...STATUTORY_COPIES) };
  return {
    cancels: unmetKeys(state).filter((key) => !kept.deadlines.includes(key)),
    drops: unsent(state).filter((id) => !kept.letters.includes(id)),
  };
};

type Endings = Pick<AcrossCommands, 'MergeDuplicate' | 'TransferToLeadCsp' | 'CancelReview'>;

export const endings: Rules<Endings> = {
  MergeDuplicate: {
    possible: notToEnd,
    decide(state, { data: { from, into }, occurredAt }, at) {
      if (from === into) return at.refuse('SAME_REVIEW');
      return accept([
        at.event('DuplicateMerged', {
          ending: endingOf(state, 'MERGED', occurredAt, { into }),
          ...nothingMore(state),
          owes: endingLetters(state, 'merged', { into }, at),
        }),
      ]);
    },
  },
  TransferToLeadCsp: {
    possible: notToEnd,
    decide(state, { data: { from, to }, actor, occurredAt }, at) {
      const refused = refusedByConflict(state, actor, at);
      if (refused) return refused;
      if (from === to) return at.refuse('SAME_PARTNERSHIP');
      return accept([
        at.event('TransferredToLeadCsp', {
          ending: endingOf(state, 'TRANSFERRED_OUT', occurredAt, { to }),
          ...nothingMore(state),
          owes: endingLetters(state, 'transfer', { area: to }, at, [{ kind: 'PARTNERSHIP', tenant: to }]),
        }),
      ]);
    },
  },
  CancelReview: {
    possible: notToEnd,
    decide: (state, { actor, occurredAt }, at) =>
      refusedByConflict(state, actor, at) ??
      accept([
        at.event('ReviewCancelled', {
          ending: endingOf(state, 'CANCELLED', occurredAt),
          ...nothingMore(state),
          owes: endingLetters(state, 'cancelled', {}, at),
        }),
      ]),
  },
};
