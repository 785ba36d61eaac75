import type { Actor, PersonId, Role } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { CommandBytes, EventBytes, RecordedEvent } from '#libs/ledger/index.js';
import type { Hash } from '../merkle-tree/index.js';

/** A sealed text that an event vouches for, handed over or withheld. */
export interface TextInEvidence {
  readonly sealed: string;
  readonly commitment: string;
  /** The event that vouches for it, and where in it. */
  readonly version: number;
  readonly path: string;
  readonly status: string;
  /** Whole, or with a person taken out of it (`redacted`). */
  readonly text?: string;
  readonly salt?: string;
  /** Why it is not handed over. */
  readonly why?: string;
}

/** What one reader may take away of one version of a review. Whoever asks the application for it brings it here. */
export interface Evidence {
  readonly header: {
    readonly reviewId: string;
    readonly reference: string | null;
    readonly tenant: string;
    readonly type: string;
    readonly stage: string;
    readonly version: number;
  };
  readonly label: string;
  readonly stream: string;
  readonly recordedAt: Instant;
  readonly reader: { readonly person: PersonId; readonly roles: readonly Role[] };
  readonly unmaskedFor: { readonly reason: string; readonly file: string | null } | null;
  readonly procedureVersion: string | null;
  readonly events: readonly RecordedEvent[];
  readonly eventBytes: readonly EventBytes[];
  readonly commandBytes: readonly CommandBytes[];
  readonly surroundings: readonly { readonly stream: string; readonly events: readonly EventBytes[] }[];
  readonly case: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly object[];
  readonly texts: readonly TextInEvidence[];
  readonly catalogue: readonly CommandSpec[];
  readonly commandSchemas: Readonly<Record<string, object>>;
}

/** The log of the review's area at one signed checkpoint that holds all of the evidence's events. */
export interface SignedLog {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** The checkpoint as a signed note, with the cosignatures of witnesses. */
  readonly note: string;
  /** Public keys of the log (C2SP verifier keys), the oldest first. */
  readonly keys: readonly string[];
  /** Notes by which one key of the log vouches for the next, signed by both. */
  readonly handovers: readonly string[];
  /** Public keys of witnesses whose cosignatures the checkpoint bears. */
  readonly witnesses: readonly string[];
  /** The hashes that prove the leaf at `index` (from 0) to stand in the tree of `size` leaves. */
  proof(index: number): readonly Hash[];
  /** The text as a note signed by the log's key of today. */
  signed(text: string): string;
}

/** A file by its name in the bundle. */
export type BundleFile = readonly [name: string, bytes: Uint8Array];

export const file = (name: string, text: string): BundleFile => [name, Buffer.from(text, 'utf8')];
/** Indented, for people who look into it; the order of members is that of the value, so the same value gives the same bytes. */
export const jsonFile = (name: string, value: unknown): BundleFile =>
  file(name, `${JSON.stringify(value, null, 2)}\n`);
export const linesFile = (name: string, lines: readonly Buffer[]): BundleFile => [
  name,
  Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])),
];

/** By whom, as it is recorded: a role and an id, no name. */
export const byWhom = (actor: Actor): string =>
  actor.kind === 'process' ? 'process' : `person/${actor.person}`;
