import { sha256Hex } from '#libs/platform/sha256.js';
import { GENESIS, isCanonical, parsedObject } from './canonical.js';
import { CanonicalScan } from './canonical-scan.js';

/** The row of a remembered command. */
export interface StoredCommand {
  readonly stream: string;
  readonly command: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly recordedAt: string;
  /** As the row says, and as taken of the recorded bytes; both in hexadecimal digits, like all hashes here. */
  readonly clearHash: string;
  readonly trueHash: string;
}

/** An event row as it lies in the database: the bytes, and the columns that claim to repeat them. */
export interface StoredEvent {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  /** The recorded bytes behind a zero byte: what the hash is taken of (`leafOf`). */
  readonly leaf: Buffer;
  readonly hash: string;
  /** The remembered command under the id that the event names; null if there is none. */
  readonly command: StoredCommand | null;
}

export interface ChainProblem {
  readonly stream: string;
  readonly version: number;
  /** A sentence for whoever reads `reviews verify`. */
  readonly what: string;
}

/** Where a stream stands. */
interface Link {
  readonly version: number;
  readonly hash: string;
}

const NOTHING: Link = { version: 0, hash: GENESIS };

const bodyOf = ({ leaf }: StoredEvent): Buffer => leaf.subarray(1);

/** What is wrong with an event taken for itself, whatever stands before it. */
function inItself(event: StoredEvent, body: Record<string, unknown> | null): string | null {
  if (sha256Hex(event.leaf) !== event.hash) {
    return 'The stored event no longer has the hash under which it was recorded: somebody has changed it.';
  }
  if (body === null || !isCanonical(bodyOf(event), body)) {
    return 'The stored bytes are not the canonical form of an event: they were not written by the ledger.';
  }
  const columns: Record<string, unknown> = {
    stream: event.stream,
    streamversion: event.version,
    position: event.position,
    id: event.id,
    type: event.type,
    recordedat: event.recordedAt,
  };
  const differing = Object.keys(columns).find((name) => columns[name] !== body[name]);
  if (differing !== undefined) {
    return `The row says ${differing} ${String(columns[differing])}, the recorded event says ${String(body[differing])}: the row was changed.`;
  }
  return ofItsCommand(event, body);
}

/** What is wrong with the command that led to an event. */
function ofItsCommand({ command, version }: StoredEvent, body: Record<string, unknown>): string | null {
  if (command === null) return 'The command that led to this event is missing.';
  if (command.trueHash !== body['commandhash']) {
    return 'The command that led to this event is not the one that was recorded with it.';
  }
  if (
    command.clearHash !== command.trueHash ||
    command.stream !== body['stream'] ||
    command.command !== body['command'] ||
    command.recordedAt !== body['recordedat'] ||
    version <= command.fromVersion ||
    version > command.toVersion
  ) {
    return 'The row of the command that led to this event says something else than the event: the row was changed.';
  }
  return null;
}

/**
 * Walks the events of one tenant in order of position, or of one stream in order of version, and names the first one
 * that does not follow from the one before it. Holds one link a stream, however long the streams are.
 */
export class ChainCheck {
  private readonly links = new Map<string, Link>();
  private readonly quick = new QuickCheck();
  private lastPosition = 0;
  private lastRecordedAt = '';
  /** Something is missing in front of this event; the stream it was taken from shows up later, or at the heads. */
  private gap: ChainProblem | null = null;
  events = 0;

  /** `whole`: every event of the tenant comes by, so that positions must be without gaps. */
  constructor(private readonly whole: boolean) {}

  get streams(): number {
    return this.links.size;
  }

  next(event: StoredEvent): ChainProblem | null {
    const { stream, version } = event;
    const before = this.links.get(stream) ?? NOTHING;
    const what =
      this.place(event, before) ??
      (this.quick.isAsRecorded(event, before.hash) ? null : this.looked(event, before)) ??
      this.inTime(event);
    this.events += 1;
    this.lastPosition = event.position;
    this.lastRecordedAt = event.recordedAt;
    this.links.set(stream, { version, hash: event.hash });
    if (what === null) return null;
    return version > before.version + 1
      ? { stream, version: before.version + 1, what }
      : { stream, version, what };
  }

  /** After the last event: where the ledger says its streams stand. */
  finish(heads: ReadonlyMap<string, Link>, position: number | null): ChainProblem | null {
    for (const [stream, head] of heads) {
      const last = this.links.get(stream) ?? NOTHING;
      if (head.version > last.version) {
        const what = `The stream stood at version ${head.version}, but its events end at ${last.version}: the rest was removed.`;
        return { stream, version: last.version + 1, what };
      }
      if (head.version !== last.version || head.hash !== last.hash) {
        const what = 'The last event of the stream is not the one that the ledger remembers as its last.';
        return { stream, version: last.version, what };
      }
    }
    for (const [stream, { version }] of this.links) {
      if (!heads.has(stream))
        return { stream, version, what: 'The ledger does not know this stream: its head was removed.' };
    }
    if (this.gap) return this.gap;
    if (position !== null && position !== this.lastPosition) {
      const what =
        position > this.lastPosition
          ? `The ledger stood at position ${position}, but its events end at ${this.lastPosition}: the rest was removed.`
          : `The events end at position ${this.lastPosition}, but the ledger says that it stands at ${position}: its count was changed or removed.`;
      return { stream: '', version: 0, what };
    }
    return null;
  }

  private place(event: StoredEvent, before: Link): string | null {
    if (event.version > before.version + 1) {
      return `Version ${before.version + 1} is missing: the stream goes on with version ${event.version}.`;
    }
    if (event.version <= before.version)
      return `Version ${event.version} stands behind version ${before.version}.`;
    if (this.whole && event.position !== this.lastPosition + 1) {
      const what = `Position ${this.lastPosition + 1} is missing in front of this event: something was removed.`;
      this.gap ??= { stream: event.stream, version: event.version, what };
    } else if (event.position <= this.lastPosition) {
      return 'It stands in a position before the event that it follows.';
    }
    return null;
  }

  /** The slow way, which says what is wrong, or that nothing is. */
  private looked(event: StoredEvent, before: Link): string | null {
    const body = parsedObject(bodyOf(event));
    const what = inItself(event, body);
    if (what !== null) return what;
    return body?.['prevhash'] === before.hash
      ? null
      : 'It does not continue the event before it: the chain is broken between the two.';
  }

  private inTime(event: StoredEvent): string | null {
    return event.recordedAt < this.lastRecordedAt ? 'It was recorded before the event in front of it.' : null;
  }
}

const MEMBERS = ['command', 'commandhash', 'id', 'position', 'prevhash', 'recordedat', 'stream', 'streamversion', 'type'] as const;
const [COMMAND, COMMAND_HASH, ID, POSITION, PREV_HASH, RECORDED_AT, STREAM, VERSION, TYPE] = MEMBERS.map((_, index) => index) as [
  number, number, number, number, number, number, number, number, number,
]; // prettier-ignore

const QUOTE = 0x22;

/**
 * Proves in one pass over the bytes, without making values of them, everything that the slow way checks of an event for
 * itself and of its place in its chain. True: it is as it was recorded. False: not proved, and the slow way decides.
 */
class QuickCheck {
  private readonly scan = new CanonicalScan(MEMBERS);
  private leaf: Buffer = Buffer.alloc(0);

  isAsRecorded(event: StoredEvent, prevHash: string): boolean {
    const { command, leaf, version } = event;
    this.leaf = leaf;
    return (
      command !== null &&
      version > command.fromVersion &&
      version <= command.toVersion &&
      command.stream === event.stream &&
      command.recordedAt === event.recordedAt &&
      command.clearHash === command.trueHash &&
      sha256Hex(leaf) === event.hash &&
      this.scan.proves(leaf, 1) &&
      this.says(ID, event.id) &&
      this.says(TYPE, event.type) &&
      this.says(STREAM, event.stream) &&
      this.says(RECORDED_AT, event.recordedAt) &&
      this.says(COMMAND, command.command) &&
      this.counts(VERSION, version) &&
      this.counts(POSITION, event.position) &&
      this.says(PREV_HASH, prevHash) &&
      this.says(COMMAND_HASH, command.trueHash)
    );
  }

  private says(member: number, text: string): boolean {
    const from = this.scan.start(member);
    return this.leaf[from - 1] === QUOTE && this.reads(from, this.scan.end(member), text);
  }

  private counts(member: number, number: number): boolean {
    const from = this.scan.start(member);
    return this.leaf[from - 1] !== QUOTE && this.reads(from, this.scan.end(member), String(number));
  }

  private reads(from: number, to: number, text: string): boolean {
    if (from < 0 || to - from !== text.length) return false;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80 || this.leaf[from + index] !== unit) return false;
    }
    return true;
  }
}
