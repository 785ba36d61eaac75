import { isSignedBy, keyId, type SigningKey, SIGNATURE_TYPE, type VerifierKey } from './keys.js';

/** One signature line: the name of the key, the first four bytes of its hash, and what it signed. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly bytes: Buffer;
}

/** A text signed by one or more keys (C2SP signed-note). The text ends with a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** What should be a signed note, or a text of a certain form in one, is not. */
export class BadNote extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadNote';
  }
}

const MOST_SIGNATURES = 100;
const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;

export const formatSignature = ({ name, keyId: id, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;

export const formatNote = ({ text, signatures }: SignedNote): string => `${text}\n${signatures.map(formatSignature).join('')}`;

export function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name === '' || name.includes('+') || bytes.length < 5 || bytes.toString('base64') !== encoded)
    throw new BadNote('A signature line has the form "— name base64", with a long dash before the name.');
  return { name, keyId: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

/** Reads a note without believing it: whose signatures are good is asked next. Throws `BadNote`. */
export function parseNote(note: string): SignedNote {
  if (/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(note)) throw new BadNote('A signed note holds no control characters.');
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new BadNote('A signed note is a text, an empty line, and signature lines, each ending with a newline.');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new BadNote(`A signed note holds at most ${MOST_SIGNATURES} signatures.`);
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

export const signNote = (text: string, name: string, key: SigningKey): NoteSignature => ({
  name,
  keyId: keyId({ name, type: SIGNATURE_TYPE.note, publicKey: key.publicKey }),
  bytes: key.sign(Buffer.from(text, 'utf8')),
});

/** C2SP tlog-cosignature: what a witness signs is the checkpoint's text behind the moment at which it had seen no larger one. */
const cosigned = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');

/** `at`: milliseconds since 1970; cosignatures count whole seconds. */
export function cosign(text: string, name: string, key: SigningKey, at: number): NoteSignature {
  const seconds = BigInt(Math.floor(at / 1000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  return {
    name,
    keyId: keyId({ name, type: SIGNATURE_TYPE.cosignature, publicKey: key.publicKey }),
    bytes: Buffer.concat([time, key.sign(cosigned(text, seconds))]),
  };
}

/** When a witness says that it cosigned, or null where no such time can be read. */
export function cosignedAt({ bytes }: NoteSignature): Date | null {
  if (bytes.length !== 8 + 64) return null;
  const seconds = bytes.readBigUInt64BE(0);
  return seconds > 0n && seconds < 253_402_300_800n ? new Date(Number(seconds) * 1000) : null;
}

export const claims = ({ name, keyId: id }: NoteSignature, key: VerifierKey): boolean => name === key.name && id.equals(keyId(key));

/** Is this line, which claims to be by this key, by this key? */
function isGood(text: string, { bytes }: NoteSignature, { type, publicKey }: VerifierKey): boolean {
  if (type === SIGNATURE_TYPE.note) return bytes.length === 64 && isSignedBy(publicKey, Buffer.from(text, 'utf8'), bytes);
  return bytes.length === 8 + 64 && isSignedBy(publicKey, cosigned(text, bytes.readBigUInt64BE(0)), bytes.subarray(8));
}

/**
 * Which of these keys signed the note. Lines of others are passed over, as the specification wants; one that claims to be
 * by one of these keys and is not spoils the whole note: then, null.
 */
export function signersOf({ text, signatures }: SignedNote, known: readonly VerifierKey[]): readonly VerifierKey[] | null {
  const signers: VerifierKey[] = [];
  for (const signature of signatures) {
    const key = known.find((one) => claims(signature, one));
    if (key === undefined) continue;
    if (!isGood(text, signature, key)) return null;
    signers.push(key);
  }
  return signers;
}
