import type { Deadline } from '../../deadline.js';
import type { DeadlineRow } from '../deadline-table.js';
import type { Kind } from '../kind.js';
import type { OwnedPart } from '../part.js';
import type { OwedNotice } from '../notices/notice.js';
import type { DeadlineCommands } from './commands.js';
import type { DeadlineEvents } from './events.js';

/** What the local rules say about deadlines in general. */
export interface DeadlineSettings {
  /** Reminders this many working days before a deadline, furthest first. */
  readonly reminders: { readonly beforeDueWd: readonly number[] };
  /** Deadlines that may be paused, each with the named reasons for which (4.2 rule 7). */
  readonly pauses: readonly { readonly deadline: string; readonly reasons: readonly string[] }[];
}

/** What the deadline commands of one type are decided with. */
export interface DeadlineStage<K extends Kind> {
  rowOf(deadline: Deadline): DeadlineRow<string>;
  /** Where it is waited for; not always its row's stage, as when an appeal follows a reconsideration. */
  stageOf(state: K['State'], deadline: Deadline): K['Letters']['stage'];
  /** The letter to whoever has to act. */
  reminder(state: K['State'], deadline: Deadline): readonly OwedNotice<K['Letters']>[];
}

/** The deadline commands and events as a kind of their own, which every review type contains. */
export type DeadlinePart = OwnedPart<DeadlineCommands, DeadlineEvents, DeadlineSettings>;
