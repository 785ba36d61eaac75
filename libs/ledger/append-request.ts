import type { Actor } from '#libs/domain/kernel/people.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { RecordedEvent } from './recorded-event.js';

/**
 * Write this wherever the new review's reference belongs (command, events, answer, read-model rows) and ask for one by
 * `AppendRequest.reference`: the append puts the tenant's next reference in its place, e.g. `NED-CT-2023-001`.
 */
export const NEW_REFERENCE = '(the next reference)';

/** All rows of one stream in one read model, whole, as a pure fold of that stream. They replace what was there. */
export interface ReadModelRows {
  /** Name of the read model, e.g. `case_list`. */
  readonly model: string;
  /** Rows without tenant, stream and version: the append adds these. */
  readonly rows: readonly object[];
}

/** A row for the vault, as `libs/vault` made it. The ledger does not look inside. */
export interface VaultRow {
  readonly table: string;
  readonly [column: string]: unknown;
}

/** One accepted command with everything that must become true with it, or not at all. */
export interface AppendRequest {
  readonly tenant: string;
  readonly stream: string;
  /** The version the decision was made on; 0 for a new stream. */
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  /** Name of the command. */
  readonly command: string;
  /** Keyed hash (hex) over the unsealed body, by which a repeated command is told from another one under the same id. */
  readonly fingerprint: string;
  /** The clear part of the command as it was decided, and the `now` given to `decide`: enough to decide it again. */
  readonly clear: object;
  /** What the sender is told, and told again if the command is repeated. */
  readonly answer: object;
  /** May be empty: an accepted command that changed nothing is remembered too. */
  readonly events: readonly DomainEvent[];
  readonly cause?: string | null;
  /** The command id itself, where nothing is given. */
  readonly correlation?: string;
  readonly procedureVersion: string | null;
  readonly calendarVersion: string;
  readonly rulesVersion: string;
  readonly readModels?: readonly ReadModelRows[];
  readonly vault?: readonly VaultRow[];
  /** `{ prefix: 'NED-CT', year: 2023 }` counts on in `NED-CT-2023-001`. Gaps are allowed. */
  readonly reference?: { readonly prefix: string; readonly year: number };
  /** `false` for streams that no workflow listens to. */
  readonly poke?: boolean;
  /** Whoever sends this looks at the stream again by itself, as a workflow run does: no poke is owed for it. */
  readonly heard?: boolean;
}

export type AppendResult =
  | {
      readonly status: 'appended';
      readonly version: number;
      readonly events: readonly RecordedEvent[];
      readonly reference: string | null;
      /** As given, with the reference in place. */
      readonly answer: object;
    }
  /** The same command was accepted before. `answer` is what was said then. */
  | { readonly status: 'repeated'; readonly answer: object; readonly version: number }
  /** Another body stands recorded under this command id. */
  | { readonly status: 'different-body' }
  /** Somebody else was faster: `version` is where the stream stands now. Nothing was recorded. */
  | { readonly status: 'version-conflict'; readonly version: number };

/** An accepted command as remembered by the ledger. */
export interface RememberedCommand {
  readonly tenant: string;
  readonly actorKey: string;
  readonly commandId: string;
  readonly stream: string;
  readonly command: string;
  readonly fingerprint: string;
  readonly answer: object;
  readonly clear: object;
  /** SHA-256 of the canonical bytes of `clear`; its events carry the same. */
  readonly clearHash: string;
  /** The stream's version before and after it; equal if it led to no event. */
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly recordedAt: Instant;
}

/** Key under which an actor's command ids are remembered: one person's ids never collide with another's. */
export const actorKey = (actor: Actor): string =>
  actor.kind === 'person' ? `person/${actor.person}` : 'process';
