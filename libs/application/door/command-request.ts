import type { Warning } from '#libs/domain/kernel/decider.js';
import type { ProcessActor } from '#libs/domain/kernel/people.js';
import type { Principal } from '#libs/identity/index.js';
import type { Problem } from './problem.js';

/** What somebody wants to happen, as it arrives: body, moment and reason are unsealed and not yet validated. */
export interface CommandRequest {
  readonly tenant: string;
  /** Review type, e.g. `community-trigger`. */
  readonly type: string;
  /** `<type>/<id>`; null for a new review, whose id is derived from tenant, actor and command id. */
  readonly stream: string | null;
  readonly command: string;
  readonly body: object;
  readonly actor: ProcessActor | Principal;
  /** `Idempotency-Key` of a person; of the process, a name of the cause and nothing that moves. */
  readonly commandId: string;
  /** `If-Match`: the version that the person looked at. */
  readonly expectedVersion?: number;
  /** When it happened in the world; now, where nothing is said. */
  readonly occurredAt?: unknown;
  readonly reason?: unknown;
  /** Id of the event that caused it. */
  readonly cause?: string;
  readonly correlation?: string;
  /** The sender looks at the stream again by itself once this is accepted, as a workflow run does: nobody need wake it. */
  readonly heard?: boolean;
}

export interface AcceptedAnswer {
  /** The id part of the stream. */
  readonly reviewId: string;
  readonly reference: string | null;
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly version: number }[];
  readonly warnings: readonly Warning[];
}

export type CommandOutcome =
  | ({
      readonly status: 'accepted';
      readonly stream: string;
      /** The same command was accepted before; this is what was said then. */
      readonly repeated: boolean;
    } & AcceptedAnswer)
  | { readonly status: 'refused'; readonly problem: Problem };
