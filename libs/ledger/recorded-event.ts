import type { Actor } from '#libs/domain/kernel/people.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** `rehearsal`: the time on record was set for a demonstration, a training or a test. */
export type ClockMode = 'wall' | 'rehearsal';

/**
 * An event as it stands in the ledger: the fact, and who put it there, when, in which order and under which rules.
 * Everything but `hash` is inside the canonical bytes that `hash` is taken of.
 */
export interface RecordedEvent extends DomainEvent {
  /** Random; also the reference of a letter that the event asks for. */
  readonly id: string;
  readonly tenant: string;
  /** `<kind>/<id>`, e.g. `community-trigger/1f0c…`. */
  readonly stream: string;
  /** 1 for the first event of a stream, without gaps. */
  readonly version: number;
  /** 1 for the first event of a tenant, without gaps, in order of commit: the leaf index of the tenant's tree, plus one. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly clock: ClockMode;
  /** The true time of recording, also where the clock is a rehearsal clock. */
  readonly wallTime: Instant;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  /** Name of the command that led to it. */
  readonly command: string;
  /** SHA-256 of the recorded clear part of that command. */
  readonly commandHash: string;
  /** Id of the event or deadline that caused the command, where something did. */
  readonly cause: string | null;
  /** Joins everything that follows from one act of a person. */
  readonly correlation: string;
  readonly procedureVersion: string | null;
  readonly calendarVersion: string;
  /** Hash of the rules bundle that decided it, stored as an artefact. */
  readonly rulesVersion: string;
  /** Hash of the event before it in its stream; 64 zeros for the first. */
  readonly prevHash: string;
  readonly hash: string;
}
