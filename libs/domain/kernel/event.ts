import type { Sealed } from './people.js';
import type { Instant } from './time.js';

/**
 * A fact, in the past tense, never renamed or rewritten. `schema` counts up when the shape of `data` changes;
 * an upcaster turns older shapes into today's when read.
 */
export interface DomainEvent<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly schema: number;
  /** When it happened in the world. When it was recorded stands in the ledger's envelope. */
  readonly occurredAt: Instant;
  readonly data: D;
  /** The person's reason, where the rule asks for one. */
  readonly reason?: Sealed;
  /** The statute, guidance paragraph or local rule it was done under, e.g. `s.104(6)`. */
  readonly authority?: string;
}
