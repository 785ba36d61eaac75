import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { AppendRequest, AppendResult, ReadModelRows, RememberedCommand } from './append-request.js';
import type { ClockMode, RecordedEvent } from './recorded-event.js';

export interface Stream {
  /** 0: there is no such stream. */
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

/** An event as its bytes lie in the ledger: what its hash, and every proof, is about. */
export interface EventBytes {
  readonly version: number;
  readonly position: number;
  /** Canonical (RFC 8785), as it was recorded. */
  readonly body: Buffer;
  /** Hex, as recorded beside it: whoever needs to be sure takes it anew. */
  readonly hash: string;
}

/** The clear part of an accepted command as its bytes lie in the ledger; the events it led to carry its SHA-256. */
export interface CommandBytes {
  readonly command: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly clear: Buffer;
}

export interface Head {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
}

/** A stream that has moved, and how many events its tenant has by now. */
export interface Moved extends Omit<Head, 'hash'> {
  readonly events: number;
}

/** A workflow that must hear that its stream stands at `version`. */
export interface Poke {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
}

export interface Clock {
  readonly mode: ClockMode;
  readonly now: Instant;
}

/** What happened beside the facts of a case: no direct identifier and no free text in it. */
export interface AccessEntry {
  readonly tenant: string;
  readonly kind:
    | 'REFUSED'
    | 'SENSITIVE_READ'
    | 'SEARCH'
    | 'EXPORTED'
    /** A reading of a record that two people opened in an emergency. */
    | 'BREAK_GLASS'
    | 'SIGN_IN'
    | 'SIGN_OUT'
    | 'SIGN_IN_FAILED';
  /** `person/<id>`, `process`, or `unknown`. */
  readonly actor: string;
  readonly stream?: string;
  /** Command, query or page. */
  readonly what?: string;
  /** Code of the refusal, or purpose of the reading. */
  readonly code?: string;
}

export interface LoggedAccess extends AccessEntry {
  readonly number: number;
  readonly at: Instant;
  readonly prevHash: string;
  readonly hash: string;
}

/** Turns an event of an older schema into today's shape; events that need nothing come back as they are. */
export type Upcast = (stream: string, event: DomainEvent) => DomainEvent;

export interface Artefact {
  readonly hash: string;
  readonly kind: string;
  readonly bytes: Buffer;
}

export interface VerifyScope {
  readonly tenant?: string;
  /** One stream of that tenant. */
  readonly stream?: string;
}

/** The first place where what is stored is not what was recorded. */
export interface Problem {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  /** A sentence for whoever reads `reviews verify`. */
  readonly what: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  readonly firstProblem?: Problem;
}

/** What a nightly verification of one tenant came to, and when it ended on the wall clock. */
export interface VerificationReport {
  readonly endedAt: Instant;
  readonly report: Verification;
}

/**
 * The only memory of what happened, and the only clock. Throws `LedgerUnavailable` when it cannot be reached or cannot
 * write: then nothing is half done, and the same command may be sent again under the same id.
 */
export interface Ledger {
  now(): Promise<Instant>;
  clock(): Promise<Clock>;
  /** Rehearsal mode only, and never backwards. */
  setRehearsalClock(to: Instant): Promise<void>;

  load(tenant: string, stream: string, upTo?: number): Promise<Stream>;
  /** Only the events from this version on, with its own: whoever knows it sees by its hash that all before is as it was. */
  loadFrom(tenant: string, stream: string, version: number): Promise<Stream>;
  /** The same, each event in the shape in which it was recorded: for whoever reads it by the rules of its day. */
  loadAsRecorded(tenant: string, stream: string): Promise<Stream>;
  /** Every event of a tenant in order of position, in pages. */
  loadAll(tenant: string, fromPosition?: number): AsyncIterable<RecordedEvent>;
  /** The bytes of a stream's events, as they are stored and not as they are understood today. */
  eventBytes(tenant: string, stream: string, upTo?: number): Promise<readonly EventBytes[]>;
  /** The bytes of its commands that were accepted up to a version, in order of acceptance. */
  commandBytes(tenant: string, stream: string, upTo?: number): Promise<readonly CommandBytes[]>;
  tenants(): Promise<readonly string[]>;
  /** The streams that have moved since each tenant had so many events; a tenant that is not named had none. */
  moved(known: Readonly<Record<string, number>>): Promise<readonly Moved[]>;
  heads(tenant: string): Promise<readonly Head[]>;
  /** Every stream that has events or for which a command was accepted, in order of name. */
  streams(tenant: string): Promise<readonly string[]>;

  findCommand(tenant: string, actorKey: string, commandId: string): Promise<RememberedCommand | null>;
  /** Accepted commands of a stream in order of acceptance. */
  commands(tenant: string, stream: string): Promise<readonly RememberedCommand[]>;
  append(request: AppendRequest): Promise<AppendResult>;
  /** Replaces read-model rows outside of an append, for `rebuild` only. False: the stream has moved on since, fold again. */
  replaceReadModels(
    tenant: string,
    stream: string,
    version: number,
    models: readonly ReadModelRows[],
  ): Promise<boolean>;

  /** Takes pokes that nobody else holds, for `leaseSeconds`; a poke that is not confirmed comes again. */
  claimPokes(limit: number, leaseSeconds: number): Promise<readonly Poke[]>;
  confirmPoke(poke: Poke): Promise<void>;
  /** Pokes that nobody has confirmed yet. */
  owedPokes(): Promise<number>;
  /** Owes a poke to every stream of these types that pokes at all. Returns how many. */
  pokeStreams(types: readonly string[]): Promise<number>;
  /** Calls back soon after each commit that owes a poke. Missed calls are harmless: sweep with `claimPokes`. */
  onPoke(listener: () => void): Promise<{ stop(): Promise<void> }>;

  storeArtefact(kind: string, bytes: Buffer): Promise<string>;
  loadArtefact(hash: string): Promise<Artefact | null>;

  logAccess(entry: AccessEntry): Promise<LoggedAccess>;
  accessLog(tenant: string, fromNumber?: number): AsyncIterable<LoggedAccess>;

  /**
   * Recomputes every hash from the stored bytes and names the first event that does not fit. Without a scope: everything.
   * Proves that nothing was changed after it was recorded, as far as the heads are true; not that it was true.
   */
  verify(scope?: VerifyScope): Promise<Verification>;
  /** The first line of a tenant's access log that does not fit, or null. */
  verifyAccessLog(tenant: string): Promise<{ readonly number: number; readonly what: string } | null>;
  /** Every access log that left a trace, and how many lines it must have. */
  accessLogs(): Promise<readonly { readonly tenant: string; readonly lines: number }[]>;
  /** Every tenant that left a trace among events and commands, whatever the list of tenants says. */
  everyTenant(): Promise<readonly string[]>;
  /** Reports are kept for ever; nobody changes one. */
  recordVerification(tenant: string, report: Verification): Promise<void>;
  /** The newest first. */
  verificationReports(tenant: string, atMost: number): Promise<readonly VerificationReport[]>;

  close(): Promise<void>;
}

export class LedgerUnavailable extends Error {
  constructor(cause: unknown) {
    super(
      'The ledger cannot be reached just now. Nothing was half done; the same command may be sent again.',
      { cause },
    );
    this.name = 'LedgerUnavailable';
  }
}
