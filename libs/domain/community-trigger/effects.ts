import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { OwedNotice } from './state.js';

/**
 * What any event may do to deadlines and notices besides its own meaning. Folded in one place (`evolve.ts`), so that a
 * stage never has to.
 */
export interface Effects {
  /** Deadlines that this event starts, with the due dates as counted then. */
  readonly opens?: readonly Deadline[];
  /** Keys of deadlines that this event meets, in time or late by its `occurredAt`. */
  readonly meets?: readonly string[];
  /** Keys of deadlines that no longer matter. */
  readonly cancels?: readonly string[];
  /** Letters that this event makes due. */
  readonly owes?: readonly OwedNotice[];
  /** Ids of letters that must no longer be sent. */
  readonly drops?: readonly string[];
}
