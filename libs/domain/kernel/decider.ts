import type { WorkingCalendar } from './calendar.js';
import type { DomainEvent } from './event.js';
import type { Actor, Sealed } from './people.js';
import type { Instant } from './time.js';

/** What somebody wants to happen. Imperative; carries facts in clear and `Sealed` references, never sealed text. */
export interface Command<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly data: D;
  readonly actor: Actor;
  /** When it happened in the world; never after `now`. The door fills in `now` when the person gave none. */
  readonly occurredAt: Instant;
  readonly reason?: Sealed;
}

/** Everything that a decision may look at besides state and command. No clock, no random number. */
export interface DecisionContext<Procedure> {
  /** The ledger's clock. */
  readonly now: Instant;
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
}

/**
 * Why a command is not lawful. A refused command is not an event and changes nothing.
 * `detail` is the sentence a coordinator reads, on the page and in the API, and says the way out.
 */
export interface Refusal {
  /** Searchable and stable, e.g. `MANDATORY_MET`. */
  readonly code: string;
  readonly detail: string;
  /** Statute, guidance or product rule, e.g. `s.104(4)`. */
  readonly source: string;
  /** The input that must change, where it is one. */
  readonly field?: string;
  /** `NOT_NOW`: 409. `BAD_INPUT`: 400. `NOT_ALLOWED`: 403, for a rule about this person (6.2), not about their role. */
  readonly kind: 'NOT_NOW' | 'BAD_INPUT' | 'NOT_ALLOWED';
}

export interface Warning {
  readonly code: string;
  readonly detail: string;
  readonly source: string;
}

export type Decision<E extends DomainEvent = DomainEvent> =
  | { readonly accepted: true; readonly events: readonly E[]; readonly warnings: readonly Warning[] }
  | { readonly accepted: false; readonly refusal: Refusal };

export const accept = <E extends DomainEvent>(events: readonly E[], warnings: readonly Warning[] = []): Decision<E> => ({
  accepted: true,
  events,
  warnings,
});

export const refuse = (refusal: Refusal): { accepted: false; refusal: Refusal } => ({ accepted: false, refusal });

/** `decide` never throws and never reads a clock; `evolve` takes nothing but state and event. */
export interface Decider<S, C extends Command, E extends DomainEvent, Procedure> {
  initial(): S;
  decide(state: S, command: C, context: DecisionContext<Procedure>): Decision<E>;
  evolve(state: S, event: E): S;
}
