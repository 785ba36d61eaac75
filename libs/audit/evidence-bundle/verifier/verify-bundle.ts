import { BundleFolder } from './bundle-folder.js';
import { checkChains, checkDecidedBy, checkHead, checkInclusion, readEvents } from './events.js';
import { CannotGoOn, Findings } from './findings.js';
import { checkHistories } from './histories.js';
import { checkKept, type KeptElsewhere } from './kept-checkpoint.js';
import { givenKeys, keysOf, withHandovers } from './keys.js';
import { checkManifest, readManifest, type Manifest } from './manifest.js';
import { checkpointIn, cosignedAt, signedText, SIGNS, type Checkpoint, type LogKey } from './signed-note.js';
import { checkTexts } from './texts.js';

export interface Verdict {
  readonly ok: boolean;
  readonly sentences: readonly string[];
}

/** What the reader has from elsewhere than the bundle. A key is given as such, or as a file with one a line. */
export interface Given {
  /** Of the log. Left out, the keys that came with the bundle are believed, and the verdict says so. */
  readonly key: string | null;
  /** Of a witness, whose word on the checkpoint is then asked for. */
  readonly witness: string | null;
  /** A checkpoint that somebody else kept. */
  readonly kept: KeptElsewhere | null;
}

/** Checks an unpacked bundle. */
export function verifyBundle(path: string, given: Given): Verdict {
  const findings = new Findings();
  try {
    const folder = new BundleFolder(path);
    const manifest = readManifest(folder);
    findings.note(headline(manifest));
    const keys = trusted(folder, given.key, findings);
    checkManifest(folder, manifest, keys, findings);
    const checkpoint = checkCheckpoint(folder, keys, given.key !== null, findings);
    if (given.witness !== null) checkWitness(folder, given.witness, findings);
    if (given.kept !== null && checkpoint !== null) checkKept(given.kept, keys, checkpoint, findings);
    const review = readEvents(folder, 'events.jsonl', findings);
    const surroundings = readEvents(folder, 'surroundings.jsonl', findings);
    findings.check(
      `The ${review.length} events of the review follow one from the other, from the first to version ${manifest.review.version}.`,
      () => {
        checkChains(review, findings);
        checkHead(review, manifest, findings);
      },
    );
    findings.check(
      `The ${surroundings.length} events of the procedure, the calendar and the engine follow one from the other.`,
      () => checkChains(surroundings, findings),
    );
    if (checkpoint !== null)
      findings.check('Each of these events stands in the signed log, at its place.', () =>
        checkInclusion(folder, [...review, ...surroundings], checkpoint, findings),
      );
    findings.check('The recorded commands and the rules are those that the events name.', () =>
      checkDecidedBy(folder, review, findings),
    );
    checkHistories(folder, surroundings, findings);
    checkTexts(folder, review, findings);
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    findings.fail(error.message);
  }
  return { ok: findings.failed === 0, sentences: [...findings.sentences, '', conclusion(findings.failed)] };
}

const headline = ({ review, exportedBy }: Manifest): string =>
  `${review.reference ?? review.reviewId} of ${review.tenant}, version ${review.version}, recorded ${review.recordedAt}; ` +
  `exported by ${exportedBy.person} as ${exportedBy.roles.join(', ')}.`;

function trusted(folder: BundleFolder, pinned: string | null, findings: Findings): readonly LogKey[] {
  if (pinned !== null) return withHandovers(givenKeys('--key', pinned, SIGNS.note), keysOf(folder).handovers);
  const { keys } = keysOf(folder);
  findings.note(
    'The key came with the bundle. That shows that nothing was changed since its holder signed, not who the holder is: ' +
      `compare it with what the council has published, and run again with --key '${keys[keys.length - 1]?.written ?? ''}'.`,
  );
  return keys;
}

function checkCheckpoint(
  folder: BundleFolder,
  keys: readonly LogKey[],
  pinned: boolean,
  findings: Findings,
): Checkpoint | null {
  const signed = signedText(folder.text('checkpoint.txt'), keys);
  if (signed === null) {
    const names = keys.map(({ name, id }) => `${name} ${id}`).join(', ');
    findings.fail(
      `checkpoint.txt was not signed by the key ${names}: another key signed it, or it was changed.${pinned ? NO_HANDOVER : ''}`,
    );
    return null;
  }
  const checkpoint = checkpointIn(signed.text);
  if (checkpoint === null) findings.fail('checkpoint.txt is not a checkpoint of a log.');
  else
    findings.ok(
      `The checkpoint of ${checkpoint.origin} over ${checkpoint.size} events was signed by the key ${signed.by.name} ${signed.by.id}.`,
    );
  return checkpoint;
}

const NO_HANDOVER =
  ' If the log has changed its key, public-keys.json would hold the note by which the key that you gave vouches for the next one; it holds none. Ask the council by another way before you believe another key.';

/** A witness saw the log grow and kept what it saw: what it cosigned cannot have been made up later. */
function checkWitness(folder: BundleFolder, given: string, findings: Findings): void {
  for (const witness of givenKeys('--witness', given, SIGNS.cosignature)) {
    const at = cosignedAt(folder.text('checkpoint.txt'), witness);
    if (at === null)
      findings.fail(
        `checkpoint.txt was not cosigned by the witness ${witness.name} ${witness.id}. If it has seen a later one, ask it for that and name it with --checkpoint.`,
      );
    else findings.ok(`The witness ${witness.name} had seen this checkpoint by ${at.toISOString()}.`);
  }
}

const conclusion = (failed: number): string =>
  failed === 0
    ? 'This bundle verifies.'
    : `This bundle does NOT verify: ${failed} finding${failed === 1 ? '' : 's'} above, each marked FAIL.`;
