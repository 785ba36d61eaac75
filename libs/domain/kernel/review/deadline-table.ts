import type { WorkingCalendar } from '../calendar.js';
import { dayNumber } from '../dates.js';
import type { Deadline, DeadlineKind, DeadlineLength } from '../deadline.js';
import { openDeadline, type DeadlineSpec } from '../deadlines.js';
import type { LocalDate } from '../time.js';
import { unmet } from './effects.js';
import type { StateCore } from './kind.js';

export interface DeadlineRow<Stage extends string> {
  readonly what: string;
  readonly kind: DeadlineKind;
  readonly source: string;
  /** The stage whose file waits for it, reminds of it and sees it missed. */
  readonly stage: Stage;
  /** Somebody else's own time to act: when it is over nothing was missed. */
  readonly window?: boolean;
  /** That it is overdue is an event of its own, e.g. of an action. */
  readonly overdueByOwnEvent?: boolean;
}

type Rows<Id extends string, Stage extends string> = Readonly<Record<Id, DeadlineRow<Stage>>>;
type Calendar = { readonly calendar: WorkingCalendar };

export interface DeadlineTable<Id extends string, Stage extends string> {
  readonly rows: Rows<Id, Stage>;
  rowOf(deadline: Deadline): DeadlineRow<Stage>;
  /** Opens a deadline of the table. `key` names its cause: `AD4/request-1`. */
  open(
    at: Calendar,
    id: Id,
    length: DeadlineLength,
    startedOn: LocalDate,
    startedBy: string,
    key?: string,
  ): Deadline;
  /** On a date that somebody set or agreed, rather than one counted from a length: a new holiday leaves it. */
  openOn(
    at: Calendar,
    id: Id,
    due: LocalDate,
    startedOn: LocalDate,
    startedBy: string,
    key?: string,
  ): Deadline;
}

/**
 * A type's deadlines. `fallback` is the row of a deadline whose id an older version of the table knew: nothing has an
 * overdue event for it any more, so that it is marked as missed like any other.
 */
export const deadlineTable = <Id extends string, Stage extends string>(
  rows: Rows<Id, Stage>,
  fallback: Id,
): DeadlineTable<Id, Stage> => {
  const specOf = (id: Id, key: string): Pick<DeadlineSpec, 'id' | 'key' | 'what' | 'kind' | 'source'> => {
    const { what, kind, source } = rows[id];
    return { id, key, what, kind, source };
  };
  const known = (id: string): id is Id => Object.hasOwn(rows, id);
  return {
    rows,
    rowOf: ({ id }) => (known(id) ? rows[id] : { ...rows[fallback], overdueByOwnEvent: false }),
    open: (at, id, length, startedOn, startedBy, key = id) =>
      openDeadline({ ...specOf(id, key), length, startedOn, startedBy }, at.calendar),
    openOn: (at, id, due, startedOn, startedBy, key = id) =>
      openDeadline(
        {
          ...specOf(id, key),
          length: { n: dayNumber(due) - dayNumber(startedOn), unit: 'CALENDAR_DAYS' },
          startedOn,
          startedBy,
        },
        at.calendar,
      ),
  };
};

/** The key under which a deadline runs once more: `AD5`, then `AD5/again-2`. */
export const freshKey = (state: Pick<StateCore, 'deadlines'>, base: string): string => {
  const used = state.deadlines.filter((d) => d.key === base || d.key.startsWith(`${base}/again-`)).length;
  return used === 0 ? base : `${base}/again-${used + 1}`;
};

export const deadlineOf = (state: Pick<StateCore, 'deadlines'>, key: string): Deadline | undefined =>
  state.deadlines.find((d) => d.key === key);

/** Keys of the deadlines of these rows that are still to be met; all rows if none is named. */
export const unmetKeys = (
  state: Pick<StateCore, 'deadlines'>,
  ...ids: readonly string[]
): readonly string[] =>
  state.deadlines.filter((d) => unmet(d) && (ids.length === 0 || ids.includes(d.id))).map((d) => d.key);

/** Paused from its first day on, e.g. while consent is missing. */
export const pausedFromStart = (deadline: Deadline): Deadline => ({
  ...deadline,
  status: 'PAUSED',
  pausedOn: deadline.startedOn,
});
