import type { Deadline } from '../deadline.js';
import type { DomainEvent } from '../event.js';
import type { Instant } from '../time.js';
import type { LetterKind, StateCore } from './kind.js';
import type { Notice, OwedNotice } from './notices/notice.js';

/**
 * What any event may do to deadlines and letters besides its own meaning. Folded in one place, so that a stage never
 * has to.
 */
export interface Effects<L extends LetterKind> {
  /** Deadlines that this event starts, with the due dates as counted then. */
  readonly opens?: readonly Deadline[];
  /** Keys of deadlines that this event meets, in time or late by its `occurredAt`. */
  readonly meets?: readonly string[];
  /** Keys of deadlines that no longer matter. */
  readonly cancels?: readonly string[];
  /** Letters that this event makes due. */
  readonly owes?: readonly OwedNotice<L>[];
  /** Ids of letters that must no longer be sent. */
  readonly drops?: readonly string[];
}

/** A deadline that is still to be met. `MISSED` is late, not over. */
export const unmet = (deadline: Deadline): boolean =>
  deadline.status === 'OPEN' || deadline.status === 'PAUSED' || deadline.status === 'MISSED';

/** A letter that nobody has begun to send. */
export const droppable = (notice: Notice<LetterKind>): boolean =>
  notice.status === 'OWED' || notice.status === 'PREPARED' || notice.status === 'UNCERTAIN';

const met = (deadline: Deadline, at: Instant): Deadline => ({
  ...deadline,
  status: at >= deadline.lateFrom && deadline.status !== 'PAUSED' ? 'MET_LATE' : 'MET',
  metAt: at,
  pausedOn: null,
});

const owed = <L extends LetterKind>(notice: OwedNotice<L>, at: Instant): Notice<L> => ({
  ...notice,
  owedAt: at,
  status: 'OWED',
  text: null,
  html: null,
  sha256: null,
  deliveredAt: null,
  attempt: 1,
});

/** Folds what any event may do to deadlines and letters. */
export const withEffects = <L extends LetterKind, S extends StateCore<L>>(
  state: S,
  event: DomainEvent<string, Effects<L>>,
): S => {
  const { opens = [], meets = [], cancels = [], owes = [], drops = [] } = event.data;
  if (!opens.length && !meets.length && !cancels.length && !owes.length && !drops.length) return state;
  const opened = opens.map((d) => d.key);
  return {
    ...state,
    deadlines: [
      ...state.deadlines
        .filter((d) => !opened.includes(d.key))
        .map((d) => {
          if (!unmet(d)) return d;
          if (meets.includes(d.key)) return met(d, event.occurredAt);
          // A review that is reopened goes on as it was: a pause that was cancelled keeps its first day.
          return cancels.includes(d.key) ? { ...d, status: 'CANCELLED' as const } : d;
        }),
      ...opens,
    ],
    notices: [
      ...state.notices.map((n) =>
        drops.includes(n.id) && droppable(n) ? { ...n, status: 'DROPPED' as const } : n,
      ),
      ...owes.map((n) => owed(n, event.occurredAt)),
    ],
  };
};
