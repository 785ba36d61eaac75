import type { Column, Reach } from '../authorisation/index.js';
import type { Capacity } from '../authorisation/members.js';
import { cellOf } from '../authorisation/index.js';

/** How a review type's state is shown: declared as data, and denied where nothing is declared. */
export interface CaseView {
  readonly parts: Readonly<Record<string, Column>>;
  /** Parts of which every reading is logged (6.1). */
  readonly sensitive: readonly string[];
  /** The reader's own share of a part; `undefined` when there is none. */
  own(part: string, value: unknown, reader: Capacity): unknown;
  /** The result without what led to it; `undefined` when the part has none. */
  outcome(part: string, value: unknown): unknown;
}

/** A part as somebody may read it, and whether its sealed texts may be opened for them. */
export interface Shown {
  readonly part: string;
  readonly value: unknown;
  readonly open: boolean;
}

/** What of the state these capacities open, the widest reach first. */
export function shownTo(
  view: CaseView,
  state: Readonly<Record<string, unknown>>,
  capacities: readonly Capacity[],
): readonly Shown[] {
  return Object.entries(view.parts).flatMap(([part, column]): Shown[] => {
    const value = state[part];
    if (value === undefined) return [];
    const candidates = capacities
      .map((capacity) => ({ capacity, cell: cellOf(capacity.role, column) }))
      .filter(({ cell }) => cell.rights.includes('R'))
      .map(({ capacity, cell }) => within(view, part, value, cell.reach, capacity))
      .filter((shown) => shown !== undefined);
    const best = candidates.sort((a, b) => b.width - a.width)[0];
    return best === undefined || best.value === undefined
      ? []
      : [{ part, value: best.value, open: best.open }];
  });
}

interface Candidate {
  readonly width: number;
  readonly value: unknown;
  readonly open: boolean;
}

function within(
  view: CaseView,
  part: string,
  value: unknown,
  reach: Reach,
  reader: Capacity,
): Candidate | undefined {
  switch (reach) {
    case 'CASE':
      return { width: 5, value, open: true };
    case 'MIN':
      return { width: 4, value, open: false };
    case 'REDACTED':
      return { width: 3, value, open: false };
    case 'OWN':
      return { width: 2, value: view.own(part, value, reader), open: true };
    case 'OUTCOME':
      return { width: 1, value: view.outcome(part, value), open: false };
    case 'SUMMARY':
    case 'WITH_REASON':
    case 'SHARED':
    case 'FIGURES':
    case 'TECHNICAL':
      return undefined;
  }
}
