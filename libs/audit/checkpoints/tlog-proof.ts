import { type Hash, provesInclusion } from '../merkle-tree/index.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import type { VerifierKey } from './keys.js';
import { BadNote, parseNote, signersOf } from './note.js';

/** That an event stands in a log, to be checked years later without asking anybody (C2SP tlog-proof). */
export interface TlogProof {
  /** Of the leaf, from 0: the event's position less one. */
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly proof: readonly Hash[];
  /** The signed checkpoint, with the cosignatures of witnesses. */
  readonly note: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

export const formatTlogProof = ({ index, proof, note }: TlogProof): string =>
  `${[HEADER, `index ${index}`, ...proof.map((hash) => hash.toString('base64'))].join('\n')}\n\n${note}`;

/** Reads a `.tlog-proof` without believing it. Throws `BadNote`. */
export function parseTlogProof(text: string): TlogProof {
  const [header, ...lines] = text.slice(0, text.indexOf('\n\n')).split('\n');
  if (header !== HEADER || !text.includes('\n\n')) throw new BadNote(`A proof begins with the line ${HEADER}, and a checkpoint follows behind an empty line.`);
  const [place = '', ...hashes] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines;
  const index = /^index (0|[1-9]\d{0,15})$/.exec(place)?.[1];
  const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
  if (index === undefined || proof.some((hash, i) => hash.length !== 32 || hash.toString('base64') !== hashes[i]))
    throw new BadNote('A proof names its index from 0, and then one hash of 32 bytes in base64 a line.');
  return { index: Number(index), proof, note: text.slice(text.indexOf('\n\n') + 2) };
}

/** The checkpoint that proves it, if a known key of the log has signed it and the leaf stands in its tree; else null. */
export function checkpointProving({ index, proof, note }: TlogProof, leaf: Hash, known: readonly VerifierKey[]): Checkpoint | null {
  const signed = parseNote(note);
  const signers = signersOf(signed, known);
  const checkpoint = parseCheckpoint(signed.text);
  const byTheLog = signers?.some(({ name }) => name === checkpoint.origin) === true;
  return byTheLog && provesInclusion({ leaf, index, size: checkpoint.size, root: checkpoint.root, proof }) ? checkpoint : null;
}
