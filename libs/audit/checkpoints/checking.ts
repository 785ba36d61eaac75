import { GrowingTree, type Hash, hashLeaf } from '../merkle-tree/index.js';
import { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint.js';
import { SIGNATURE_TYPE, type VerifierKey, vkey } from './keys.js';
import { believable, logKeyOf } from './log-keys.js';
import { claims, BadNote, parseNote, signersOf } from './note.js';
import type { Moment, StoredCheckpoint, StoredCosignature, StoredLog, StoredLogKey, StoredWitness } from './stored-log.js';

/** What is kept of a log beside its events. */
export interface LogEvidence {
  readonly checkpoints: readonly StoredCheckpoint[];
  readonly keys: readonly StoredLogKey[];
  readonly witnesses: readonly StoredWitness[];
  readonly cosignatures: readonly StoredCosignature[];
}

export const evidenceOf = async (moment: Moment): Promise<LogEvidence> => ({
  checkpoints: await moment.checkpoints(),
  keys: await moment.keys(),
  witnesses: await moment.witnesses(),
  cosignatures: await moment.cosignatures(),
});

export interface CheckOptions {
  /** Public keys of the log that whoever checks knows from elsewhere, such as the present signing key's. */
  readonly trusted?: readonly VerifierKey[];
  /** Notes of this log that a witness has kept: what it saw, wherever that went since. */
  readonly witnessed?: readonly string[];
}

/** The shape of every problem that a check finds; a checkpoint speaks of the whole log and of no stream. */
export interface CheckpointProblem {
  readonly tenant: string;
  readonly stream: '';
  readonly version: 0;
  /** A sentence for an auditor. */
  readonly what: string;
}

const day = (at: Date): string => at.toISOString();

/** A checkpoint that somebody signed, and what to call it in a sentence. */
interface Claim extends Checkpoint {
  readonly who: string;
}

/**
 * Holds the events of one log, in order of position, against every checkpoint that was ever signed of it. Give it each
 * event's hash with `next`, then ask `problem`. It believes a hash: that it is the event's, the chain check says.
 */
export class CheckpointCheck {
  private readonly tree = new GrowingTree();
  private readonly roots = new Map<number, Hash>();
  private readonly wanted: ReadonlySet<number>;
  private readonly claims: readonly Claim[];
  /** What can be said without the events. */
  private readonly formal: string | null;

  constructor(
    evidence: LogEvidence,
    { trusted = [], witnessed = [] }: CheckOptions = {},
  ) {
    const origin = evidence.checkpoints[0]?.origin ?? witnessed.map((note) => originOfNote(note))[0] ?? '';
    const known = believable(origin, evidence.keys, trusted);
    const seen = witnessed.map((note) => readWitnessed(note, [...known, ...trusted]));
    this.formal =
      keyProblem(origin, evidence.keys, known, trusted) ??
      firstOf(evidence.checkpoints, (one) => noteProblem(one, origin, known)) ??
      firstOf(evidence.cosignatures, (one) => cosignatureProblem(one, evidence)) ??
      firstOf(seen, (one) => (typeof one === 'string' ? one : null));
    this.claims = [
      ...evidence.checkpoints.map(({ origin: name, size, root, signedAt }) => ({ origin: name, size, root, who: `the checkpoint over ${size} events, signed on ${day(signedAt)}` })),
      ...seen.filter((one) => typeof one !== 'string'),
    ].sort((one, other) => one.size - other.size);
    this.wanted = new Set(this.claims.map(({ size }) => size));
    this.remember();
  }

  next(hash: Buffer): void {
    this.tree.append(hashLeaf(hash));
    this.remember();
  }

  /** After the last event: the first thing that does not fit, as a sentence, or null. */
  problem(): string | null {
    if (this.formal !== null) return this.formal;
    let good = 0;
    for (const { size, root, who } of this.claims) {
      const now = this.roots.get(size);
      if (now === undefined) return `By ${who}, the log held ${size} events; now it holds ${this.tree.size}: the rest was removed.`;
      if (!now.equals(root)) {
        const since = good === 0 ? `the first ${size} events` : `the events at positions ${good + 1} to ${size}`;
        return `By ${who}, the log had another root: among ${since} something was changed, removed or put in after that.`;
      }
      good = size;
    }
    return null;
  }

  private remember(): void {
    if (this.wanted.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }
}

function firstOf<T>(all: readonly T[], problem: (one: T) => string | null): string | null {
  for (const one of all) {
    const what = problem(one);
    if (what !== null) return what;
  }
  return null;
}

function keyProblem(origin: string, keys: readonly StoredLogKey[], known: readonly VerifierKey[], trusted: readonly VerifierKey[]): string | null {
  const stray = keys.find((key) => !known.some(({ publicKey }) => publicKey.equals(key.publicKey)));
  if (stray !== undefined)
    return `Among the keys of the log ${origin} stands one, since ${day(stray.from)}, for which no key that is known vouches: ${vkey(logKeyOf(origin, stray))}`;
  const ours = trusted.filter(({ name }) => name === origin);
  return keys.length > 0 && ours.length > 0 && !ours.some((key) => known.some((one) => one.publicKey.equals(key.publicKey)))
    ? `The key with which this installation signs is not among the keys of the log ${origin}: they were put in its place.`
    : null;
}

function noteProblem(stored: StoredCheckpoint, origin: string, known: readonly VerifierKey[]): string | null {
  const which = `The checkpoint over ${stored.size} events`;
  if (stored.origin !== origin) return `${which} speaks of another log, ${stored.origin}: it was put there by somebody else.`;
  try {
    const signed = parseNote(stored.note);
    if (signed.text !== checkpointText(stored)) return `${which} says something else than its row: it was changed.`;
    const signers = signersOf(signed, known);
    if (signers === null) return `A signature of the checkpoint over ${stored.size} events is not good: it was forged, or what it signs was changed.`;
    return signers.length === 0 ? `${which} is not signed by any key of this log: it was put there by somebody else.` : null;
  } catch (error) {
    if (error instanceof BadNote) return `${which} is no signed note any more: it was changed.`;
    throw error;
  }
}

function cosignatureProblem({ size, witness, keyId, cosignedAt, signature }: StoredCosignature, { checkpoints, witnesses }: LogEvidence): string | null {
  const which = `The cosignature of ${witness} under the checkpoint over ${size} events, of ${day(cosignedAt)},`;
  const checkpoint = checkpoints.find((one) => one.size === size);
  if (checkpoint === undefined) return `${which} has lost its checkpoint: that was removed.`;
  const line = { name: witness, keyId, bytes: signature };
  const keys = witnesses.map(({ name, publicKey }) => ({ name, type: SIGNATURE_TYPE.cosignature, publicKey })).filter((key) => claims(line, key));
  const good = keys.length > 0 && signersOf({ text: checkpointText(checkpoint), signatures: [line] }, keys) !== null;
  return good ? null : `${which} is not good: it was forged, or what it signs was changed.`;
}

/** Of which log a note speaks. Throws `BadNote`. */
export const originOfNote = (note: string): string => parseCheckpoint(parseNote(note).text).origin;

/** What a witness has kept, or why it proves nothing. */
function readWitnessed(note: string, known: readonly VerifierKey[]): Claim | string {
  const signed = parseNote(note);
  const checkpoint = parseCheckpoint(signed.text);
  return (signersOf(signed, known) ?? []).length === 0
    ? `The checkpoint over ${checkpoint.size} events that the witness kept is not signed by any key that this log has now: either the log was put there anew under other keys, or it is not the witness's file.`
    : { ...checkpoint, who: `the checkpoint over ${checkpoint.size} events that the witness kept` };
}

/** Reads the whole log of an area and holds it against every checkpoint of it. Null: all fits. */
export const checkpointProblem = (stored: StoredLog, tenant: string, options: CheckOptions = {}): Promise<CheckpointProblem | null> =>
  stored.at(tenant, async (moment) => {
    const check = new CheckpointCheck(await evidenceOf(moment), options);
    for await (const page of moment.leaves(1)) for (const { hash } of page) check.next(hash);
    const what = check.problem();
    return what === null ? null : { tenant, stream: '', version: 0, what };
  });
