import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';

const LENGTH = 32;

/** The key over all keys. From it come separate keys for wrapping, fingerprints and name search. */
export class MasterKey {
  constructor(private readonly bytes: Buffer) {
    if (bytes.length !== LENGTH) throw new Error(`The vault's master key must be ${LENGTH} bytes long`);
  }

  /** A key for one purpose only: what is learnt from it says nothing about the others. */
  for(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.bytes, Buffer.alloc(0), `safer-reviews/${purpose}`, LENGTH));
  }

  mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.for(purpose)).update(text).digest();
  }
}

const parse = (text: string): MasterKey => {
  const trimmed = text.trim();
  return new MasterKey(Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64'));
};

const code = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function readKeyFile(file: string): Promise<MasterKey | null> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Error(`Others may read ${file}. The vault opens only with a key file of mode 0600.`);
    }
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Appears under its name only when it is whole and on the disk, and never replaces another. */
async function createKeyFile(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(LENGTH).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

/**
 * From the environment (`VAULT_MASTER_KEY`, 32 bytes in hex or base64) or else from a file of the data folder, made with
 * mode 0600 if there is none: that is for the embedded form, where the disk's owner is the data's owner.
 */
export async function masterKeyFrom(source: {
  readonly env?: string | undefined;
  readonly keyFile?: string;
}): Promise<MasterKey> {
  if (source.env) return parse(source.env);
  if (!source.keyFile) throw new Error('The vault needs VAULT_MASTER_KEY: 32 random bytes in hex or base64');
  const found = await readKeyFile(source.keyFile);
  if (found) return found;
  await createKeyFile(source.keyFile);
  return masterKeyFrom(source);
}
