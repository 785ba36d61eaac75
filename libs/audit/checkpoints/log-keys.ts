import { readFile } from 'node:fs/promises';
import { dirname, basename } from 'node:path';
import type { ClockMode } from '#libs/ledger/index.js';
import { secretOf } from '#libs/platform/data-folder.js';
import { newSigningKey, SIGNATURE_TYPE, type SigningKey, signingKey, type VerifierKey, vkey, parseVkey } from './keys.js';
import { BadNote, formatNote, parseNote, signersOf, signNote } from './note.js';
import type { StoredLogKey } from './stored-log.js';

/** The secrets that sign, the present one first. Asked each time, so that a key is changed without a restart. */
export type SigningKeys = () => Promise<readonly SigningKey[]>;

export interface KeySource {
  /** The secrets themselves, the present one first, with commas between. */
  readonly env?: string | undefined;
  /** Or the file that holds them, one a line; made with a new one where there is none. */
  readonly keyFile?: string;
}

export const signingKeysFrom = ({ env, keyFile }: KeySource): SigningKeys => async () => {
  const text = env?.trim() || (keyFile === undefined ? '' : await secretOf(dirname(keyFile), basename(keyFile), () => Promise.resolve(`${newSigningKey()}\n`)));
  return text.split(/[\s,]+/).filter((word) => word !== '').map(signingKey);
};

/** The secrets as they stand in a key file, without making one. */
export const readKeyFile = async (keyFile: string): Promise<readonly string[]> =>
  (await readFile(keyFile, 'utf8')).split(/\s+/).filter((word) => word !== '');

/**
 * The name of an area's log, and of the key that signs it. That of a rehearsal says so: nobody can take what was played
 * for what happened.
 */
export const logOrigin = (name: string, mode: ClockMode, tenant: string): string => (mode === 'rehearsal' ? `${name}/rehearsal/${tenant}` : `${name}/${tenant}`);

export const logKeyOf = (origin: string, { publicKey }: { readonly publicKey: Buffer }): VerifierKey => ({ name: origin, type: SIGNATURE_TYPE.note, publicKey });

const HANDOVER = 'safer-reviews/key-handover@v1';

/** One key hands a log on to the next: signed by both, so that whoever knows one of them knows the other. */
export function handoverNote(origin: string, from: SigningKey, to: SigningKey): string {
  const text = `${HANDOVER}\n${origin}\n${vkey(logKeyOf(origin, from))}\n${vkey(logKeyOf(origin, to))}\n`;
  return formatNote({ text, signatures: [signNote(text, origin, from), signNote(text, origin, to)] });
}

export interface Handover {
  readonly from: VerifierKey;
  readonly to: VerifierKey;
}

/** Reads a handover, signed by both keys of which it tells. Null: it is none, or one of the two did not sign it. */
export function readHandover(note: string, origin: string): Handover | null {
  try {
    const signed = parseNote(note);
    const [header, name, from = '', to = '', ...rest] = signed.text.split('\n');
    if (header !== HANDOVER || name !== origin || rest.join('') !== '') return null;
    const keys = { from: parseVkey(from, SIGNATURE_TYPE.note), to: parseVkey(to, SIGNATURE_TYPE.note) };
    const signers = signersOf(signed, [keys.from, keys.to]) ?? [];
    return signers.includes(keys.from) && signers.includes(keys.to) && keys.from.name === origin && keys.to.name === origin ? keys : null;
  } catch (error) {
    if (error instanceof BadNote || (error instanceof Error && error.name === 'BadKey')) return null;
    throw error;
  }
}

/**
 * The keys of a log that somebody who trusts `trusted` may believe: those, and whatever handovers lead to, forwards and
 * backwards. Without anybody to trust: the first key, and what it leads to.
 */
export function believable(origin: string, keys: readonly StoredLogKey[], trusted: readonly VerifierKey[] = []): readonly VerifierKey[] {
  const all = keys.map((key) => logKeyOf(origin, key));
  const handovers = keys.flatMap(({ handover }) => (handover === null ? [] : (readHandover(handover, origin) ?? [])));
  const start = trusted.filter(({ name }) => name === origin);
  const believed = new Map((start.length > 0 ? start : all.slice(0, 1)).map((key) => [vkey(key), key]));
  for (let before = -1; before !== believed.size; ) {
    before = believed.size;
    for (const { from, to } of handovers) {
      if (believed.has(vkey(from)) || believed.has(vkey(to))) for (const key of [from, to]) believed.set(vkey(key), key);
    }
  }
  return all.filter((key) => believed.has(vkey(key)));
}
