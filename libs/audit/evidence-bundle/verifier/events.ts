import type { BundleFolder } from './bundle-folder.js';
import type { Findings } from './findings.js';
import { behindZero, isIncluded, sha256Hex } from './hashes.js';
import type { Manifest } from './manifest.js';
import { checkpointIn, type Checkpoint } from './signed-note.js';

/** What the checks look at in an event; the rest of its envelope is hashed with it. */
export interface EventLine {
  readonly stream: string;
  readonly streamversion: number;
  readonly position: number;
  readonly type: string;
  readonly prevhash: string;
  readonly command: string;
  readonly commandhash: string;
  readonly rulesversion: string;
  readonly recordedat: string;
  readonly data: unknown;
  readonly reasonsealed?: string;
  readonly reasoncommitment?: string;
}

export interface KnownEvent {
  /** `events.jsonl line 12 (version 12, ThresholdDecided)`. */
  readonly where: string;
  readonly event: EventLine;
  /** Taken here, of the bytes of the line. */
  readonly hash: Buffer;
}

const GENESIS = '0'.repeat(64);

/** Reads a file of events, one canonical line each; a line that is no event is a finding. */
export function readEvents(folder: BundleFolder, file: string, findings: Findings): readonly KnownEvent[] {
  return folder.lines(file).flatMap((line, index): KnownEvent[] => {
    try {
      const event = JSON.parse(line.toString('utf8')) as EventLine;
      const where = `${file} line ${index + 1} (${event.stream} version ${event.streamversion}, ${event.type})`;
      return [{ where, event, hash: behindZero(line) }];
    } catch {
      findings.fail(`${file} line ${index + 1} is not an event: it is cut short or was changed.`);
      return [];
    }
  });
}

/** Each event names the hash of the one before it in its stream; versions and positions count on without a step back. */
export function checkChains(events: readonly KnownEvent[], findings: Findings): void {
  const before = new Map<
    string,
    { readonly version: number; readonly position: number; readonly hash: string }
  >();
  for (const { where, event, hash } of events) {
    const last = before.get(event.stream) ?? { version: 0, position: 0, hash: GENESIS };
    if (event.streamversion !== last.version + 1)
      findings.fail(`${where} comes after version ${last.version}: an event was left out, put in or moved.`);
    else if (event.prevhash !== last.hash)
      findings.fail(`${where} does not follow from the event before it: one of the two was changed.`);
    else if (event.position <= last.position)
      findings.fail(`${where} stands at a place in the log before the one it follows.`);
    before.set(event.stream, {
      version: event.streamversion,
      position: event.position,
      hash: hash.toString('hex'),
    });
  }
}

/** The review is the one that the manifest names, and goes to the version that it names. */
export function checkHead(events: readonly KnownEvent[], { review }: Manifest, findings: Findings): void {
  const stray = events.find(({ event }) => event.stream !== review.stream);
  const last = events[events.length - 1];
  if (stray !== undefined) findings.fail(`${stray.where} belongs to another stream than ${review.stream}.`);
  if (last === undefined || last.event.streamversion !== review.version)
    findings.fail(
      `events.jsonl ends at version ${last?.event.streamversion ?? 0} and the manifest names ${review.version}: it is cut short.`,
    );
  else if (last.hash.toString('hex') !== review.headHash)
    findings.fail(`${last.where} is not the last event that the manifest names.`);
}

const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';

/** Every event stands under the signed root, at the place that it names. */
export function checkInclusion(
  folder: BundleFolder,
  events: readonly KnownEvent[],
  checkpoint: Checkpoint,
  findings: Findings,
): void {
  const signed = folder.text('checkpoint.txt');
  for (const { where, event, hash } of events) {
    const name = `proofs/${event.position}.tlog-proof`;
    const proof = folder.has(name) ? proofIn(folder.text(name)) : null;
    if (proof === null)
      findings.fail(`${name}, the proof of ${where}, is missing, cut short or was changed.`);
    else if (proof.checkpoint !== signed || checkpointIn(proof.checkpoint) === null)
      findings.fail(`${name} speaks of another checkpoint than checkpoint.txt.`);
    else if (
      proof.index !== event.position - 1 ||
      !isIncluded(behindZero(hash), proof.index, checkpoint.size, proof.path, checkpoint.root)
    )
      findings.fail(`${where} does not stand in the log that was signed: it was changed, or its proof was.`);
  }
}

/** C2SP tlog-proof: index, path, and the checkpoint that they lead to. */
function proofIn(
  text: string,
): { readonly index: number; readonly path: readonly Buffer[]; readonly checkpoint: string } | null {
  const cut = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, cut).split('\n');
  const hashes = lines.filter((line) => !line.startsWith('extra '));
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(hashes.shift() ?? '') ?? [];
  const path = hashes.map((line) => Buffer.from(line, 'base64'));
  if (cut < 0 || header !== PROOF_HEADER || index === undefined || path.some(({ length }) => length !== 32))
    return null;
  return { index: Number(index), path, checkpoint: text.slice(cut + 2) };
}

/** The recorded commands are those that the events name, and the rules those that decided them. */
export function checkDecidedBy(
  folder: BundleFolder,
  review: readonly KnownEvent[],
  findings: Findings,
): void {
  const commands = new Set(folder.lines('commands.jsonl').map(sha256Hex));
  const named = new Set(review.map(({ event }) => event.commandhash));
  for (const { where, event } of review)
    if (!commands.has(event.commandhash))
      findings.fail(
        `commands.jsonl does not hold the ${event.command} that led to ${where}, or it was changed.`,
      );
  if ([...commands].some((hash) => !named.has(hash)))
    findings.fail('commands.jsonl holds a command that no event names: one was put in or changed.');
  for (const rules of new Set(review.map(({ event }) => event.rulesversion))) {
    const name = `rules/${rules}.js`;
    if (!folder.has(name)) findings.fail(`${name}, the rules under which it was decided, is missing.`);
    else if (sha256Hex(folder.bytes(name)) !== rules)
      findings.fail(`${name} is not the rules that the events name.`);
  }
}
