import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Effects } from './effects.js';
import type { Notice, OwedNotice, State } from './state.js';

/** A deadline that is still to be met. `MISSED` is late, not over. */
export const unmet = (deadline: Deadline): boolean =>
  deadline.status === 'OPEN' || deadline.status === 'PAUSED' || deadline.status === 'MISSED';

const met = (deadline: Deadline, at: Instant): Deadline => ({
  ...deadline,
  status: at >= deadline.lateFrom && deadline.status !== 'PAUSED' ? 'MET_LATE' : 'MET',
  metAt: at,
  pausedOn: null,
});

const owed = (notice: OwedNotice, at: Instant): Notice => ({
  ...notice,
  owedAt: at,
  status: 'OWED',
  text: null,
  html: null,
  sha256: null,
  deliveredAt: null,
  attempt: 1,
});

/** A letter that nobody has begun to send. */
export const droppable = (notice: Notice): boolean =>
  notice.status === 'OWED' || notice.status === 'PREPARED' || notice.status === 'UNCERTAIN';

/** Folds what any event may do to deadlines and letters (`Effects`). */
export const withEffects = (state: State, event: DomainEvent<string, Effects>): State => {
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
          // A case that is reopened goes on as it was: a pause that was cancelled keeps its first day.
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
