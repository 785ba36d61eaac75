import type { Hash } from '../merkle-tree/index.js';
import { BadNote } from './note.js';

/** What a log says of itself at one moment (C2SP tlog-checkpoint): who it is, how many events it holds, and its root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed: three lines, and none of our own. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the text of a note as a checkpoint. Throws `BadNote`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...extensions] = text.split('\n').slice(0, -1);
  const hash = Buffer.from(root, 'base64');
  const bad =
    origin === '' ||
    !/^(0|[1-9]\d{0,15})$/.test(size) ||
    !Number.isSafeInteger(Number(size)) ||
    hash.length !== 32 ||
    hash.toString('base64') !== root ||
    extensions.includes('') ||
    !text.endsWith('\n');
  if (bad) throw new BadNote('A checkpoint is three lines: the name of the log, the number of its events, and the root of its tree in base64.');
  return { origin, size: Number(size), root: hash };
}
