import type { Door } from '#libs/application/door/door.js';
import type { SignIns } from '#libs/application/sign-ins.js';
import type { Queries } from '#libs/application/queries/queries.js';
import type { LogReader } from '#libs/audit/checkpoints/index.js';
import type { Bundling } from '#libs/audit/evidence-bundle/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Tokens } from '#libs/identity/index.js';

/** What the server is made of. It owns none of it: whoever opened the parts closes them. */
export interface ServerParts {
  readonly door: Door;
  readonly queries: Queries;
  /** Makes evidence bundles of what somebody may take away. */
  readonly bundling: Pick<Bundling, 'bundle'>;
  readonly tokens: Tokens;
  /** Verifies one stream. Left out: this server has no evidence to look at. */
  readonly verify?: (place: { readonly tenant: string; readonly stream: string }) => Promise<object>;
  readonly signIns: Pick<SignIns, 'failed'>;
  readonly health: HealthChecks;
  readonly log: ServerLog;
  /** Checkpoints and proofs over the areas' logs; without it there are no such routes. */
  readonly logs?: LogReader;
  /** Present only on a rehearsal clock; without it there are no rehearsal routes. */
  readonly rehearsal?: Rehearsal;
  /** Requests a person may make in a minute. */
  readonly requestsPerMinute?: number;
}

/** Each check resolves when its part can be used, and rejects when not. */
export type HealthChecks = Readonly<Record<string, () => Promise<unknown>>>;

/** Structured, and without personal data: only ids, names of routes, codes and times go in. */
export interface ServerLog {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Drives the rehearsal clock and the engine together (architecture, section 7). */
export interface Rehearsal {
  where(): Promise<{ readonly now: Instant }>;
  advance(to: string): Promise<object>;
}

export const PARTS = Symbol('server parts');
