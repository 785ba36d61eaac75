import type { Role } from '#libs/domain/kernel/people.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import {
  cellOf,
  QUERY_NEEDS,
  readsFor,
  type Capacity,
  type Column,
  type Reach,
} from '../authorisation/index.js';
import type { CaseWords } from '../words/case-words.js';

/** How a case of one kind is shown: declared as data, and denied where nothing is declared. */
export interface CaseView {
  /** Which column of table 6.1 each part belongs to: those of the state, and those of the file. */
  readonly parts: Readonly<Record<string, Column>>;
  /** The column of the record itself: whoever reads it as a whole may find the case by a name, and sees every date. */
  readonly record: Column;
  /**
   * The columns by which a case opens at all; left out, every one that it has a part in, and its log. What cases of
   * several kinds have, and what is for everybody to read, opens none.
   */
  readonly opens?: readonly Column[];
  /** Parts of which whoever may see the case at all sees at least the facts. */
  readonly head?: readonly string[];
  /** Parts of which every reading is logged (6.1). */
  readonly sensitive: readonly string[];
  /** Parts that a panel needs at least (6.1: `min.`). */
  readonly minimum?: readonly string[];
  /** Rows of table 4.1 whose dates were promised to the person whose case it is. */
  readonly promised?: readonly string[];
  /**
   * What people read and no rule decides by, from the events, each of which adds its own lines and changes no others:
   * `file(s, a ++ b)` is `file(s, a)` followed by `file(s, b)`, part by part.
   */
  file?(state: unknown, events: readonly DomainEvent[]): Readonly<Record<string, unknown>>;
  /** The reader's own share of a part of the whole case; `undefined` when there is none. */
  own(part: string, value: unknown, reader: Capacity, whole: Readonly<Record<string, unknown>>): unknown;
  /** What of a part has been shared with the reader; `undefined`, as where nothing is declared, when nothing has. */
  shared?(part: string, value: unknown, reader: Capacity, whole: Readonly<Record<string, unknown>>): unknown;
  /**
   * Events that set right what was recorded before, each with what it makes of a state: the facts put right and nothing
   * else, for what followed from it followed later. Null where what it corrects does not stand in the state.
   */
  readonly corrections?: Readonly<Record<string, (state: unknown, event: DomainEvent) => unknown>>;
  /** What parts, fields, codes, stages and events are called. Left out: their names in the record. */
  readonly words?: CaseWords;
  /** The result without what led to it; `undefined` when the part has none. */
  outcome(part: string, value: unknown, reader: Capacity): unknown;
}

/** A part as somebody may read it, and whether its sealed texts may be opened for them. */
export interface Shown {
  readonly part: string;
  readonly value: unknown;
  readonly open: boolean;
}

/** What of the case these capacities open, the widest reach first. */
export function shownTo(
  view: CaseView,
  parts: Readonly<Record<string, unknown>>,
  capacities: readonly Capacity[],
  unmasked = false,
): readonly Shown[] {
  const head = (view.head ?? []).flatMap((part): Shown[] =>
    parts[part] === undefined ? [] : [{ part, value: parts[part], open: false }],
  );
  const rest = Object.entries(view.parts).flatMap(([part, column]): Shown[] => {
    const value = parts[part];
    if (value === undefined) return [];
    const best = capacities
      .map((capacity) => ({ capacity, cell: cellOf(capacity.role, column, view.record) }))
      .filter(({ cell }) => cell.rights.includes('R'))
      .map(({ capacity, cell }) => {
        const reach = unmasked && unmasks(capacity.role) ? unmaskedReach(cell.reach) : cell.reach;
        return within(view, part, parts, reach, capacity);
      })
      .filter((shown) => shown?.value !== undefined)
      .sort((a, b) => (b?.width ?? 0) - (a?.width ?? 0))[0];
    return best === undefined ? [] : [{ part, value: best.value, open: best.open }];
  });
  return [...head.filter(({ part }) => rest.every((one) => one.part !== part)), ...rest];
}

/** Who may lift the redaction, with a reason that is logged (6.1). Nobody else's redaction can be lifted. */
export const unmasks = (role: Role): boolean => readsFor(role, QUERY_NEEDS.unmask).includes('WITH_REASON');

const unmaskedReach = (reach: Reach): Reach =>
  reach === 'REDACTED' || reach === 'WITH_REASON' ? 'CASE' : reach;

interface Candidate {
  readonly width: number;
  readonly value: unknown;
  readonly open: boolean;
}

function within(
  view: CaseView,
  part: string,
  whole: Readonly<Record<string, unknown>>,
  reach: Reach,
  reader: Capacity,
): Candidate | undefined {
  const value = whole[part];
  switch (reach) {
    case 'CASE':
      return { width: 5, value, open: true };
    case 'MIN':
      return view.minimum?.includes(part) === true ? { width: 4, value, open: false } : undefined;
    case 'REDACTED':
      return { width: 3, value, open: false };
    case 'OWN':
      return { width: 2, value: view.own(part, value, reader, whole), open: true };
    case 'SHARED':
      return { width: 2, value: view.shared?.(part, value, reader, whole), open: true };
    case 'OUTCOME':
      return { width: 1, value: view.outcome(part, value, reader), open: false };
    case 'SUMMARY':
    case 'WITH_REASON':
    case 'FIGURES':
    case 'TECHNICAL':
      return undefined;
  }
}
