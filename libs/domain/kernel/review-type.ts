import type { Command, Decider, DecisionContext } from './decider.js';
import type { Deadline } from './deadline.js';
import type { DomainEvent } from './event.js';
import type { Role } from './people.js';
import type { ProcessState } from './process.js';
import type { Task } from './task.js';
import type { Instant, LocalDate } from './time.js';
import type { WorkingCalendar } from './calendar.js';

/** One reason for which a command can be refused, with its wording and an example of each side in the tests. */
export interface Guard {
  readonly code: string;
  /** The law, guidance or product rule that it upholds. */
  readonly source: string;
  /** What a coordinator reads. `{name}` placeholders are filled from state and command. */
  readonly wording: string;
}

/** One row of a review type's catalogue. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly by: 'person' | 'process';
  /** For `by: process`: a person may send it by name with a reason, where the law needs a way out. */
  readonly wayOut?: boolean;
  /** The stage, i.e. the folder and file stem, whose rules decide it. */
  readonly stage: string;
  /** Statute, guidance or product rule. */
  readonly source: string;
  /** Who may send it, before membership is looked at. Empty for the process. */
  readonly roles: readonly Role[];
  /** The states in which it may be lawful. */
  readonly states: readonly string[];
  readonly guards: readonly Guard[];
  /** Every event that it can lead to. */
  readonly events: readonly string[];
  /** Decisions and sign-offs: a person must say which version they looked at (`If-Match`). */
  readonly decision: boolean;
  /** Must the person say why? */
  readonly reason: 'required' | 'optional' | 'none';
  /** The first command of a stream. */
  readonly creates?: boolean;
}

/** One line in the list of reviews and on the case header. Nothing in it is sealed. */
export interface ReviewSummary {
  readonly state: string;
  readonly stage: string;
  readonly nextDue: LocalDate | null;
  readonly closed: boolean;
  /** `NED-CT-2023-001`; absent for streams that are not reviews. */
  readonly reference?: string | null;
}

/**
 * A kind of review, declared once. A new kind costs one folder in `libs/domain`, `libs/application`, `workflows`
 * and one line in the registry.
 */
export interface ReviewType<S = unknown, C extends Command = Command, E extends DomainEvent = DomainEvent, P = unknown>
  extends Decider<S, C, E, P> {
  /** Folder name, e.g. `community-trigger`. */
  readonly type: string;
  /** What the page calls it. */
  readonly label: string;
  /** `CT` in `NED-CT-2023-001`; null for streams that are not reviews. */
  readonly referencePrefix: string | null;
  readonly catalogue: readonly CommandSpec[];
  /** Each lawful state belongs to one stage. */
  readonly stageOf: Readonly<Record<string, string>>;
  /** Turns an event of an older schema into today's shape. Identity where nothing changed. */
  upcast(event: DomainEvent): DomainEvent;
  deadlines(state: S): readonly Deadline[];
  /** What waits for a person and has no date. Left out where nothing ever does. */
  tasks?(state: S): readonly Task[];
  /** What the workflow sees. Pure: `now` and the calendar are given. */
  process(state: S, at: { readonly stream: string; readonly version: number; readonly now: Instant; readonly calendar: WorkingCalendar; readonly procedure: P }): ProcessState;
  summary(state: S): ReviewSummary;
  /** Can this command be lawful now, before its data are known? The first guard that fails for any input, or null. */
  obstacle(state: S, command: string, context: DecisionContext<P>): { readonly code: string; readonly detail: string; readonly source: string } | null;
}
