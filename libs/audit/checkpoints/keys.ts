import { createPrivateKey, createPublicKey, hash, randomBytes, sign, verify, type KeyObject } from 'node:crypto';

/** What a key signs (C2SP signed-note): notes as they are, or checkpoints of others together with the time (tlog-cosignature). */
export const SIGNATURE_TYPE = { note: 1, cosignature: 4 } as const;
export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE];

/** What everybody may know of a key: by it signatures are checked. */
export interface VerifierKey {
  /** A schema-less URL without spaces and plus signs: the origin of a log, or the name of a witness. */
  readonly name: string;
  readonly type: SignatureType;
  /** 32 bytes, Ed25519 (RFC 8032). */
  readonly publicKey: Buffer;
}

/** An Ed25519 key with its secret. It has no name of its own: each log signs with it under the log's name. */
export interface SigningKey {
  readonly publicKey: Buffer;
  sign(message: Buffer): Buffer;
}

/** What was given as a key is none, or not a good one. The message says what it should be, and never quotes a secret. */
export class BadKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadKey';
  }
}

const PUBLIC_LENGTH = 32;
const SEED_LENGTH = 32;
/** RFC 8410: what stands before the seed of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A new secret, as a text for an environment or a file. */
export const newSigningKey = (): string => randomBytes(SEED_LENGTH).toString('base64');

/** `secret`: 32 bytes in hex or base64, from which Ed25519 makes its key pair. */
export function signingKey(secret: string): SigningKey {
  const text = secret.trim();
  const seed = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (seed.length !== SEED_LENGTH) throw new BadKey('A signing key is 32 random bytes in hex or base64, as `reviews secrets` prints them.');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
  return { publicKey, sign: (message) => sign(null, message, key) };
}

const keyObject = (publicKey: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') }, format: 'jwk' });

export const isSignedBy = (publicKey: Buffer, message: Buffer, signature: Buffer): boolean =>
  verify(null, message, keyObject(publicKey), signature);

/** C2SP signed-note: SHA-256(name ‖ newline ‖ signature type ‖ public key), the first four bytes. */
export function keyId({ name, type, publicKey }: VerifierKey): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), Buffer.from([type]), publicKey]);
  return hash('sha256', bytes, 'buffer').subarray(0, 4);
}

export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]{1,200}$/u.test(name);

/** The key as people hand it on: name, id and key in one word (C2SP signed-note, verifier keys). */
export const vkey = (key: VerifierKey): string =>
  `${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([Buffer.from([key.type]), key.publicKey]).toString('base64')}`;

/** Reads a verifier key of this type. Throws `BadKey`. */
export function parseVkey(text: string, type: SignatureType): VerifierKey {
  const [name = '', id = '', material = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text.trim())?.slice(1) ?? [];
  const bytes = Buffer.from(material, 'base64');
  if (!isKeyName(name) || bytes.toString('base64') !== material || bytes.length !== 1 + PUBLIC_LENGTH)
    throw new BadKey('A public key has the form name+id+key, such as council.example/witness+0123abcd+BA…: one word, as it was printed.');
  if (bytes[0] !== type) {
    const wanted = type === SIGNATURE_TYPE.note ? 'of a log' : 'of a witness';
    throw new BadKey(`The public key of ${name} is of another kind (${bytes[0]}): here the key ${wanted} is needed (${type}).`);
  }
  const key: VerifierKey = { name, type, publicKey: bytes.subarray(1) };
  if (keyId(key).toString('hex') !== id)
    throw new BadKey(`The public key of ${name} does not fit its own id ${id}: a character was lost or changed on the way.`);
  return key;
}

export const sameKey = (one: VerifierKey, other: VerifierKey): boolean =>
  one.name === other.name && one.type === other.type && one.publicKey.equals(other.publicKey);
