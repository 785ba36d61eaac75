import { createPublicKey, verify } from 'node:crypto';
import { sha256 } from './hashes.js';

/*! The C2SP formats signed-note and tlog-checkpoint (https://c2sp.org). */

/** An Ed25519 key as C2SP writes it, `name+keyid+base64(type ‖ public key)`: 1 signs notes, 4 cosigns them. */
export interface LogKey {
  readonly name: string;
  readonly id: string;
  readonly key: Buffer;
  readonly written: string;
}

/** What a key signs: a note as it is, or a checkpoint of another together with the time at which it was seen. */
export const SIGNS = { note: 1, cosignature: 4 } as const;
/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (SPKI, RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Null for whatever is no such key of this kind. */
export function keyFrom(written: string, type: number): LogKey | null {
  const [, name, id, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(written.trim()) ?? [];
  if (name === undefined || id === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  const trueId = sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes]))
    .subarray(0, 4)
    .toString('hex');
  if (bytes.length !== 33 || bytes[0] !== type || trueId !== id) return null;
  return { name, id, key: bytes.subarray(1), written: written.trim() };
}

const isSignedBy = ({ key }: LogKey, message: string, signature: Buffer): boolean => {
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
  return signature.length === 64 && verify(null, Buffer.from(message, 'utf8'), publicKey, signature);
};

const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

/** The lines of a note that claim to be by this key: what each signed. */
function signaturesBy(note: string, key: LogKey): readonly Buffer[] {
  const cut = note.lastIndexOf('\n\n');
  return cut < 0
    ? []
    : note
        .slice(cut + 2)
        .split('\n')
        .flatMap((line) => {
          const [, name, base64] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
          const bytes = Buffer.from(base64 ?? '', 'base64');
          return name === key.name && bytes.subarray(0, 4).toString('hex') === key.id
            ? [bytes.subarray(4)]
            : [];
        });
}

/** The text of a signed note where one of these keys signed it, and which; null where none did. */
export function signedText(
  note: string,
  keys: readonly LogKey[],
): { readonly text: string; readonly by: LogKey } | null {
  const text = textOf(note);
  const by = keys.find((key) => signaturesBy(note, key).some((one) => isSignedBy(key, text, one)));
  return by === undefined ? null : { text, by };
}

/*! C2SP tlog-cosignature: when this witness says that it had seen no larger checkpoint of the log; null where it does not. */
export function cosignedAt(note: string, witness: LogKey): Date | null {
  const text = textOf(note);
  for (const bytes of signaturesBy(note, witness)) {
    if (bytes.length !== 8 + 64) continue;
    const seconds = bytes.readBigUInt64BE(0);
    const message = `cosignature/v1\ntime ${seconds}\n${text}`;
    if (isSignedBy(witness, message, bytes.subarray(8))) return new Date(Number(seconds) * 1000);
  }
  return null;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The three lines that a checkpoint begins with; null where they are not there. */
export function checkpointIn(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  if (!origin || size === undefined || !/^(0|[1-9]\d{0,15})$/.test(size) || root === undefined) return null;
  const hash = Buffer.from(root, 'base64');
  return hash.length === 32 ? { origin, size: Number(size), root: hash } : null;
}
