import { existsSync, readFileSync } from 'node:fs';
import { CannotGoOn, type Findings } from './findings.js';
import { isConsistent } from './hashes.js';
import { checkpointIn, signedText, type Checkpoint, type LogKey } from './signed-note.js';

/** What the reader has of the log from elsewhere: the names of two files. */
export interface KeptElsewhere {
  /** A checkpoint as it was published, or the state file of a witness. */
  readonly checkpoint: string;
  /** The log's answer to `consistency?from=…&to=…` for that checkpoint and the bundle's. */
  readonly consistency: string | null;
}

/**
 * A checkpoint that somebody else kept and the bundle's must be of one log: of the two the smaller is what the larger
 * begins with. Between different sizes only a proof shows it, for which the log is to be asked.
 */
export function checkKept(
  { checkpoint: file, consistency }: KeptElsewhere,
  keys: readonly LogKey[],
  ours: Checkpoint,
  findings: Findings,
): void {
  const signed = signedText(noteIn(file), keys);
  const kept = signed === null ? null : checkpointIn(signed.text);
  if (kept === null)
    return findings.fail(
      `${file} was not signed by the log’s key, or is no checkpoint: it is of another log, or it was changed.`,
    );
  if (kept.origin !== ours.origin)
    return findings.fail(`${file} is of the log ${kept.origin}, and the bundle of ${ours.origin}.`);
  const [first, second] = kept.size <= ours.size ? [kept, ours] : [ours, kept];
  if (first.size === second.size) {
    if (first.root.equals(second.root))
      return findings.ok(`The checkpoint in ${file} is the bundle’s own: who kept it saw the same log.`);
    return findings.fail(
      `${file} contradicts the bundle: the log signed two different histories of ${first.size} events. Keep both: together they are the proof.`,
    );
  }
  if (consistency === null)
    return findings.fail(
      `${file} is over ${kept.size} events and the bundle’s checkpoint over ${ours.size}: whether they are of one log cannot be seen from these two alone. ` +
        `Save what the log answers to consistency?from=${first.size}&to=${second.size} and name the file with --consistency.`,
    );
  if (isConsistent(first, second, proofIn(consistency)))
    findings.ok(
      `The log of ${second.size} events begins with the log of ${first.size}: ${file} and the bundle are of one history.`,
    );
  else
    findings.fail(
      `${consistency} does not prove that the log of ${second.size} events begins with the log of ${first.size}. ` +
        `Ask the log again for consistency?from=${first.size}&to=${second.size}; if it has no better answer, ${file} contradicts the bundle: keep both, together they are the proof.`,
    );
}

function read(option: string, file: string): string {
  if (!existsSync(file)) throw new CannotGoOn(`${option}: there is no file ${file}.`);
  return readFileSync(file, 'utf8');
}

/** The state file of a witness holds the note that it saw last. */
function noteIn(file: string): string {
  const text = read('--checkpoint', file);
  if (!text.trimStart().startsWith('{')) return text;
  const { note } = jsonIn('--checkpoint', file, text);
  if (typeof note === 'string') return note;
  throw new CannotGoOn(`--checkpoint: ${file} holds no checkpoint: neither a note nor what a witness has seen.`);
}

function proofIn(file: string): readonly Buffer[] {
  const { proof } = jsonIn('--consistency', file, read('--consistency', file));
  if (Array.isArray(proof) && proof.every((one) => typeof one === 'string'))
    return proof.map((one) => Buffer.from(one, 'base64'));
  throw new CannotGoOn(`--consistency: ${file} holds no proof, such as {"proof":["AbCd…"]}.`);
}

function jsonIn(option: string, file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw new CannotGoOn(`${option}: ${file} cannot be read as JSON: it is cut short or was changed.`);
  }
}
