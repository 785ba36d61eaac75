import { EMPTY_ROOT, type Hash, provesConsistency } from '../merkle-tree/index.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { parseVkey, SIGNATURE_TYPE, type SigningKey, type VerifierKey, vkey } from './keys.js';
import { readHandover } from './log-keys.js';
import { BadNote, cosign, formatSignature, parseNote, signersOf } from './note.js';

/** What a witness keeps of a log from one look to the next. The note is evidence: it bears the log's own signature. */
export interface WitnessState {
  readonly origin: string;
  /** Public keys of the log in which the witness believes. */
  readonly keys: readonly string[];
  /** The last checkpoint that it saw and found good. */
  readonly note: string;
}

/** The log that is watched, as it answers from outside. */
export interface WatchedLog {
  checkpoint(): Promise<string>;
  /** Of each key that the log publishes: the key, and the note by which it was handed on. */
  keys(): Promise<readonly { readonly key: string; readonly until: string | null; readonly handover: string | null }[]>;
  consistency(from: number, to: number): Promise<readonly string[]>;
}

/** The log is not what it said of itself before. `note`: what it says now, which beside the kept note proves it. */
export class LogMisbehaved extends Error {
  constructor(
    message: string,
    readonly note: string,
  ) {
    super(message);
    this.name = 'LogMisbehaved';
  }
}

export interface Witness {
  readonly name: string;
  readonly key: SigningKey;
}

export interface Witnessed {
  readonly state: WitnessState;
  readonly size: number;
  /** The signature line for the log (C2SP tlog-cosignature). */
  readonly cosignature: string;
  /** True at the first look, when there was nothing to hold the log's key against. */
  readonly believedUnseen: boolean;
}

export const witnessVkey = ({ name, key }: Witness): string => vkey({ name, type: SIGNATURE_TYPE.cosignature, publicKey: key.publicKey });

/**
 * Looks at a log once: is the checkpoint signed by its key, and does it contain what was seen the last time? Throws
 * `LogMisbehaved` where not. Keep the state before handing the cosignature on.
 *
 * @param logKey the log's public key as its people have told it, for the first look.
 * @param now milliseconds since 1970.
 */
export async function witnessOnce(log: WatchedLog, before: WitnessState | null, witness: Witness, now: number, logKey?: string): Promise<Witnessed> {
  const note = await log.checkpoint();
  const { signed, checkpoint } = read(note);
  const published = await log.keys();
  const believed = before?.keys ?? (logKey === undefined ? published.filter(({ until }) => until === null).map(({ key }) => key) : [logKey]);
  const keys = follow(checkpoint.origin, believed, published);
  const signers = signersOf(signed, keys);
  if (signers === null) throw new LogMisbehaved(`A signature of the checkpoint over ${checkpoint.size} events is not good: it was forged, or changed on the way.`, note);
  if (signers.length === 0)
    throw new LogMisbehaved(
      'The checkpoint is not signed by the key of this log that you know, and that key has not handed the log on to another. Ask the people of the log by telephone before you believe a new key.',
      note,
    );
  if (before !== null) await follows(log, read(before.note).checkpoint, checkpoint, note);
  const cosignature = formatSignature(cosign(signed.text, witness.name, witness.key, now));
  const state = { origin: checkpoint.origin, keys: keys.map(vkey), note: note + cosignature };
  return { state, size: checkpoint.size, cosignature, believedUnseen: before === null && logKey === undefined };
}

function read(note: string): { readonly signed: ReturnType<typeof parseNote>; readonly checkpoint: Checkpoint } {
  try {
    const signed = parseNote(note);
    return { signed, checkpoint: parseCheckpoint(signed.text) };
  } catch (error) {
    if (error instanceof BadNote) throw new LogMisbehaved(`What the log shows is no checkpoint. ${error.message}`, note);
    throw error;
  }
}

/** The keys that are believed, and those to which they have handed the log on. */
function follow(origin: string, believed: readonly string[], published: Awaited<ReturnType<WatchedLog['keys']>>): readonly VerifierKey[] {
  const keys = believed.map((key) => parseVkey(key, SIGNATURE_TYPE.note));
  const handovers = published.flatMap(({ handover }) => (handover === null ? [] : (readHandover(handover, origin) ?? [])));
  const isKnown = (key: VerifierKey): boolean => keys.some((one) => vkey(one) === vkey(key));
  for (let before = -1; before !== keys.length; ) {
    before = keys.length;
    for (const { from, to } of handovers) if (isKnown(from) && !isKnown(to)) keys.push(to);
  }
  return keys;
}

async function follows(log: WatchedLog, seen: Checkpoint, now: Checkpoint, note: string): Promise<void> {
  const misbehaved = (what: string): LogMisbehaved => new LogMisbehaved(what, note);
  if (now.origin !== seen.origin) throw misbehaved(`This is another log: it was ${seen.origin}, and now it calls itself ${now.origin}.`);
  if (now.size < seen.size) throw misbehaved(`The log has lost its tail: it held ${seen.size} events when it was last seen, and now it shows ${now.size}.`);
  const proof: readonly Hash[] = now.size === seen.size ? [] : (await log.consistency(seen.size, now.size)).map((hash) => Buffer.from(hash, 'base64'));
  if (!provesConsistency({ first: seen.size, firstRoot: seen.size === 0 ? EMPTY_ROOT : seen.root, second: now.size, secondRoot: now.root, proof }))
    throw misbehaved(`The log contradicts itself: the first ${seen.size} events of the ${now.size} that it shows now are not those that it had signed before. Something was changed, removed or put in.`);
}
