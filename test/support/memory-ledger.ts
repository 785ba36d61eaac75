import { createHash } from 'node:crypto';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import {
  actorKey,
  NEW_REFERENCE,
  type AppendRequest,
  type AppendResult,
  type Artefact,
  type Ledger,
  type RecordedEvent,
  type RememberedCommand,
} from '#libs/ledger/index.js';

/** What the door and re-deciding use of the ledger, in memory: for tests of stories and rules that need no database. */
export type LedgerForTheDoor = Pick<
  Ledger,
  | 'now'
  | 'load'
  | 'loadFrom'
  | 'heads'
  | 'findCommand'
  | 'append'
  | 'logAccess'
  | 'tenants'
  | 'streams'
  | 'commands'
  | 'loadAsRecorded'
  | 'storeArtefact'
  | 'loadArtefact'
>;

const HASH = '0'.repeat(64);

export class MemoryLedger implements LedgerForTheDoor {
  private readonly byStream = new Map<string, RecordedEvent[]>();
  private readonly accepted = new Map<string, RememberedCommand>();
  private readonly artefacts = new Map<string, Artefact>();
  private readonly counters = new Map<string, number>();
  readonly refused: string[] = [];

  constructor(private clock: Instant) {}

  now = (): Promise<Instant> => Promise.resolve(this.clock);

  setClock(to: Instant): void {
    if (to < this.clock) throw new Error('The clock never goes back');
    this.clock = to;
  }

  /** Every stream that exists, as `tenant stream`. */
  keys(): readonly (readonly [string, string])[] {
    return [...this.byStream.keys()].map((key) => key.split(' ') as [string, string]);
  }

  load(tenant: string, stream: string, upTo = Infinity): ReturnType<Ledger['load']> {
    const events = (this.byStream.get(`${tenant} ${stream}`) ?? []).filter((event) => event.version <= upTo);
    return Promise.resolve({ version: events.length, events });
  }

  async loadFrom(tenant: string, stream: string, version: number): ReturnType<Ledger['load']> {
    const { version: newest, events } = await this.load(tenant, stream);
    return { version: newest, events: events.filter((event) => event.version >= version) };
  }

  heads(tenant: string): ReturnType<Ledger['heads']> {
    const mine = this.keys().filter(([one]) => one === tenant);
    return Promise.all(
      mine.map(async ([, stream]) => ({
        tenant,
        stream,
        version: (await this.load(tenant, stream)).version,
        hash: HASH,
      })),
    );
  }

  tenants(): Promise<readonly string[]> {
    return Promise.resolve([...new Set(this.keys().map(([tenant]) => tenant))].sort());
  }

  streams(tenant: string): Promise<readonly string[]> {
    const mine = this.keys().filter(([one]) => one === tenant);
    return Promise.resolve(mine.map(([, stream]) => stream).sort());
  }

  commands(tenant: string, stream: string): Promise<readonly RememberedCommand[]> {
    const all = [...this.accepted.values()];
    return Promise.resolve(all.filter((one) => one.tenant === tenant && one.stream === stream));
  }

  loadAsRecorded(tenant: string, stream: string): ReturnType<Ledger['load']> {
    return this.load(tenant, stream);
  }

  storeArtefact(kind: string, bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.artefacts.set(hash, { hash, kind, bytes });
    return Promise.resolve(hash);
  }

  loadArtefact(hash: string): Promise<Artefact | null> {
    return Promise.resolve(this.artefacts.get(hash) ?? null);
  }

  findCommand(tenant: string, key: string, commandId: string): Promise<RememberedCommand | null> {
    return Promise.resolve(this.accepted.get(`${tenant} ${key} ${commandId}`) ?? null);
  }

  append(request: AppendRequest): Promise<AppendResult> {
    const { tenant, stream, expectedVersion } = request;
    const events = this.byStream.get(`${tenant} ${stream}`) ?? [];
    if (events.length !== expectedVersion)
      return Promise.resolve({ status: 'version-conflict', version: events.length });
    const reference = this.nextReference(request);
    const given = <T>(value: T): T =>
      reference === null
        ? value
        : (JSON.parse(JSON.stringify(value).replaceAll(NEW_REFERENCE, reference)) as T);
    const recorded = given(request.events).map((event, index) => this.envelope(request, event, index));
    this.byStream.set(`${tenant} ${stream}`, [...events, ...recorded]);
    const version = expectedVersion + recorded.length;
    const answer = given(request.answer);
    const { actor, commandId, command, fingerprint } = request;
    this.accepted.set(`${tenant} ${actorKey(actor)} ${commandId}`, {
      tenant,
      actorKey: actorKey(actor),
      commandId,
      stream,
      command,
      fingerprint,
      answer,
      clear: given(request.clear),
      clearHash: HASH,
      fromVersion: expectedVersion,
      toVersion: version,
      recordedAt: this.clock,
    });
    return Promise.resolve({ status: 'appended', version, events: recorded, reference, answer });
  }

  logAccess: Ledger['logAccess'] = (entry) => {
    this.refused.push(`${entry.what ?? ''} ${entry.code ?? ''}`);
    return Promise.resolve({
      ...entry,
      number: this.refused.length,
      at: this.clock,
      prevHash: HASH,
      hash: HASH,
    });
  };

  private nextReference({ tenant, reference }: AppendRequest): string | null {
    if (reference === undefined) return null;
    const key = `${tenant} ${reference.prefix}-${reference.year}`;
    const number = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, number);
    return `${reference.prefix}-${reference.year}-${String(number).padStart(3, '0')}`;
  }

  private envelope(request: AppendRequest, event: DomainEvent, index: number): RecordedEvent {
    const { tenant, stream, actor, commandId, command } = request;
    const version = request.expectedVersion + index + 1;
    return {
      ...event,
      id: `${stream}/${version}`.replaceAll('/', '-'),
      tenant,
      stream,
      version,
      position: version,
      recordedAt: this.clock,
      clock: 'rehearsal',
      wallTime: this.clock,
      actor,
      commandId,
      command,
      commandHash: HASH,
      cause: request.cause ?? null,
      correlation: request.correlation ?? commandId,
      procedureVersion: request.procedureVersion,
      calendarVersion: request.calendarVersion,
      rulesVersion: request.rulesVersion,
      prevHash: HASH,
      hash: HASH,
    };
  }
}
