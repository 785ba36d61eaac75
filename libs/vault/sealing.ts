import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const SALT = 32;
/** First byte of everything encrypted, so that a later cipher can be told apart. */
const FORMAT = 1;

/** Where a sealed text belongs. */
export const textPlace = (tenant: string, subject: string, id: string): string =>
  `text|${tenant}|${subject}|${id}`;

/** Where sealed bytes belong. */
export const bytesPlace = (tenant: string, subject: string, name: string): string =>
  `bytes|${tenant}|${subject}|${name}`;

/** `place` is bound to the text: a ciphertext moved to another row or tenant does not open. */
export function encrypt(key: Buffer, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(key: Buffer, place: string, box: Buffer): Buffer {
  if (box[0] !== FORMAT || box.length < 1 + NONCE + TAG)
    throw new Error('This was not encrypted by the vault');
  const decipher = createDecipheriv(CIPHER, key, box.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place)).setAuthTag(box.subarray(box.length - TAG));
  return Buffer.concat([decipher.update(box.subarray(1 + NONCE, box.length - TAG)), decipher.final()]);
}

/** Proves a text to whoever has it and its salt, and tells nothing to whoever has neither. */
export const commitment = (salt: Buffer, text: string): string =>
  createHmac('sha256', salt).update(text, 'utf8').digest('hex');

/**
 * One spelling a text, and no half characters, which no two systems store alike. Null characters are text like any other
 * here: the vault keeps bytes.
 */
export function wholeText(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new RangeError('The text holds half a character and cannot be kept as it is');
  return text.normalize('NFC');
}

/** The salt lies under the key with its text: once the key is gone, nobody can try out guesses against the commitment. */
export function sealText(
  key: Buffer,
  place: string,
  text: string,
): { ciphertext: Buffer; commitment: string } {
  const whole = wholeText(text);
  const salt = randomBytes(SALT);
  const plain = Buffer.concat([salt, Buffer.from(whole, 'utf8')]);
  return { ciphertext: encrypt(key, place, plain), commitment: commitment(salt, whole) };
}

export function openText(
  key: Buffer,
  place: string,
  box: Buffer,
): { text: string; salt: string; commitment: string } {
  const plain = decrypt(key, place, box);
  const salt = plain.subarray(0, SALT);
  const text = plain.subarray(SALT).toString('utf8');
  return { text, salt: salt.toString('hex'), commitment: commitment(salt, text) };
}

export const sameHex = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
};
