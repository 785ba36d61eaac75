import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal digits. */
export const sha256Hex = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/**
 * The 32 bytes of SHA-256, by way of a text: for a digest that is asked for as bytes Node sets up memory of its own,
 * which takes longer than the hashing of an event.
 */
export const sha256 = (bytes: Uint8Array | string): Buffer =>
  Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
