import type { Actor } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { RecordedEvent, RememberedCommand } from '#libs/ledger/index.js';

/** The versions that a decision was made under. */
export interface Pinned {
  readonly rulesVersion: string;
  readonly procedureVersion: string | null;
  readonly calendarVersion: string;
}

/** A command as it was given to `decide`, with the clock that it saw. */
export interface GivenCommand {
  readonly command: { readonly type: string; readonly actor: Actor };
  readonly now: Instant;
  /** Of a command that led to no event; those of others stand in their events. */
  readonly under?: Pinned;
}

/** One accepted command with what it led to. */
export interface RecordedDecision {
  readonly tenant: string;
  readonly stream: string;
  readonly name: string;
  readonly fromVersion: number;
  readonly recordedAt: Instant;
  /** Null: the recorded text is not that of a command. */
  readonly given: GivenCommand | null;
  readonly answer: object;
  readonly events: readonly RecordedEvent[];
  /** Null: nothing in the stream says under which versions it was decided. */
  readonly pinned: Pinned | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function givenIn(clear: object): GivenCommand | null {
  const { command, now } = clear as Readonly<Record<string, unknown>>;
  if (!isObject(command) || typeof command['type'] !== 'string' || !isObject(command['actor'])) return null;
  return typeof now === 'string' ? (clear as GivenCommand) : null;
}

/** In order of what they led to; one without events stands between those that it was accepted between. */
const inOrder = (a: RememberedCommand, b: RememberedCommand): number =>
  a.fromVersion - b.fromVersion || a.toVersion - b.toVersion;

/**
 * The decisions of a stream in the order in which they were made. A command without events that does not say under
 * which versions it was decided stands under those of the event before it, or else of the first event.
 */
export function decisionsOf(
  commands: readonly RememberedCommand[],
  events: readonly RecordedEvent[],
): readonly RecordedDecision[] {
  return [...commands].sort(inOrder).map((remembered) => {
    const { tenant, stream, command: name, fromVersion, toVersion, recordedAt, answer, clear } = remembered;
    const own = events.slice(fromVersion, toVersion);
    const given = givenIn(clear);
    const pinned = own[0] ?? given?.under ?? events[fromVersion - 1] ?? events[0] ?? null;
    return { tenant, stream, name, fromVersion, recordedAt, given, answer, events: own, pinned };
  });
}
