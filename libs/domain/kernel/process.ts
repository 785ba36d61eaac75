import type { Instant } from './time.js';

/**
 * Something the review owes by itself. It stays in state until a command discharges it, so that a workflow run that
 * dies between two steps forgets nothing.
 */
export interface Obligation {
  readonly kind: 'command' | 'reminder' | 'missed' | 'chase' | 'escalation' | 'notice' | 'agenda' | 'recalculation';
  /** The stage that fulfils it: a file in `workflows/<type>/<stage>.stage.ts`. */
  readonly stage: string;
  /** Command id of the process: names its cause and nothing that moves, e.g. `AD4/police/v7/2026-12-07/reminder-2`. */
  readonly key: string;
  /** From this instant on it may be done. `decide` has the last word. */
  readonly dueAt: Instant;
  /** The process command that discharges it, with its facts. For a notice: the command that asks for it. */
  readonly command: string;
  readonly data: object;
  /** For `notice`: what the letter is, e.g. `threshold-decision`; its stage of delivery. */
  readonly notice?: { readonly id: string; readonly template: string; readonly delivery: 'OWED' | 'PREPARED' | 'CLAIMED' };
}

/**
 * What a workflow may know: predicates and what is owed, without sealed parts, at most 64 KB.
 * Folded outside the sandbox, so that a change in the domain does not break a replay.
 */
export interface ProcessState {
  readonly stream: string;
  readonly version: number;
  /** The lawful state, e.g. `INFORMATION_GATHERING`. */
  readonly state: string;
  /** The main-line stage that the state belongs to. */
  readonly stage: string;
  /** The ledger's clock when this was loaded. The only clock. */
  readonly now: Instant;
  /** Nothing more will ever be owed unless a person acts: the run may end. */
  readonly ended: boolean;
  /** Named predicates that tracks and waits are written in, e.g. `informationOpen`. */
  readonly is: Readonly<Record<string, boolean>>;
  readonly owed: readonly Obligation[];
}
