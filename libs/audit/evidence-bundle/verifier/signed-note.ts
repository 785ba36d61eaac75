import { createPublicKey, verify } from 'node:crypto';
import { sha256 } from './hashes.js';

/*! The C2SP formats signed-note and tlog-checkpoint (https://c2sp.org). */

/** An Ed25519 key as C2SP writes it: `name+keyid+base64(1 ‖ public key)`. */
export interface LogKey {
  readonly name: string;
  readonly id: string;
  readonly key: Buffer;
  readonly written: string;
}

const ED25519 = 1;
/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (SPKI, RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Null for whatever is no such key. */
export function logKeyFrom(written: string): LogKey | null {
  const [, name, id, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(written.trim()) ?? [];
  if (name === undefined || id === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  const trueId = sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes]))
    .subarray(0, 4)
    .toString('hex');
  if (bytes.length !== 33 || bytes[0] !== ED25519 || trueId !== id) return null;
  return { name, id, key: bytes.subarray(1), written: written.trim() };
}

/** The text of a signed note where one of these keys signed it, and which; null where none did. */
export function signedText(
  note: string,
  keys: readonly LogKey[],
): { readonly text: string; readonly by: LogKey } | null {
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0) return null;
  const text = note.slice(0, cut + 1);
  for (const line of note.slice(cut + 2).split('\n')) {
    const [, name, base64] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    if (name === undefined || base64 === undefined) continue;
    const bytes = Buffer.from(base64, 'base64');
    const by = keys.find((key) => key.name === name && key.id === bytes.subarray(0, 4).toString('hex'));
    if (by !== undefined && signs(by, text, bytes.subarray(4))) return { text, by };
  }
  return null;
}

function signs({ key }: LogKey, text: string, signature: Buffer): boolean {
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
  return signature.length === 64 && verify(null, Buffer.from(text, 'utf8'), publicKey, signature);
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
