import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery, DeliveryResult, MailTransport } from './mail-transport.js';

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u;

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Mail written to a folder: the embedded default. Files of a letter are named by its reference: `.txt`, `.html`, for
 * a document `.docx`, and last of all the envelope, `.json`. The envelope is what delivers: it is linked into place exclusively, so of two
 * deliveries with one reference exactly one succeeds, and after a crash before it the letter is simply not delivered.
 */
export function mailFolder(
  folder: string,
  clock: () => string = () => new Date().toISOString(),
): MailTransport {
  const path = (reference: string, ending: string): string => {
    if (!REFERENCE.test(reference)) throw new Error('A delivery reference names a file and may hold no path');
    return join(folder, `${reference}.${ending}`);
  };

  async function deliver({ reference, letter, channel, recipient }: Delivery): Promise<DeliveryResult> {
    const envelope = path(reference, 'json');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await lookup(reference)).status === 'DELIVERED') return 'already-delivered';
    const draft = `${envelope}.${randomUUID()}.draft`;
    try {
      await Promise.all([
        place(path(reference, 'txt'), letter.text),
        place(path(reference, 'html'), letter.html),
        letter.docx && place(path(reference, 'docx'), letter.docx),
      ]);
      await writeDurably(
        draft,
        `${JSON.stringify({ reference, subject: letter.subject, channel, recipient, deliveredAt: clock(), textSha256: sha256(letter.text), htmlSha256: sha256(letter.html), ...(letter.docx && { docxSha256: sha256(letter.docx) }) }, null, 2)}\n`,
      );
      await link(draft, envelope);
      await syncFolder(folder);
      return 'delivered';
    } catch (error) {
      if (isCode(error, 'EEXIST')) return 'already-delivered';
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Whole or not there: a reader never sees half a letter. The envelope's hashes say which text was delivered. */
  async function place(target: string, content: string | Uint8Array): Promise<void> {
    const draft = `${target}.${randomUUID()}.draft`;
    await writeDurably(draft, content);
    try {
      await link(draft, target);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      if (!(await readFile(target)).equals(Buffer.from(content)))
        throw new Error(`Another letter already has the reference ${target}`, { cause: error });
    } finally {
      await unlink(draft);
    }
  }

  async function lookup(reference: string): ReturnType<MailTransport['lookup']> {
    try {
      const found = await stat(path(reference, 'json'));
      return { status: 'DELIVERED', at: found.mtime.toISOString() };
    } catch (error) {
      if (isCode(error, 'ENOENT')) return { status: 'NOT_DELIVERED' };
      throw error;
    }
  }

  /** The envelope with its hashes stays. A note beside it says that the text was taken away, and did not get lost. */
  async function erase(reference: string): Promise<void> {
    if ((await lookup(reference)).status !== 'DELIVERED') return;
    await writeDurably(path(reference, 'erased'), '');
    for (const ending of ['txt', 'html', 'docx']) await rm(path(reference, ending), { force: true });
    await syncFolder(folder);
  }

  return { deliver, lookup, erase };
}
