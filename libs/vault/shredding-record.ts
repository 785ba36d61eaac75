import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Shredding } from './vault.js';

/** Where the shreddings of a vault stand outside its database. */
export interface ShreddingRecord {
  all(): Promise<readonly Shredding[]>;
  /** Returns when it is on the disk. What stands there already is not written again. */
  add(shreddings: readonly Shredding[]): Promise<void>;
}

export const shreddingKey = ({ tenant, subject }: Shredding): string => JSON.stringify([tenant, subject]);

const isShredding = (value: unknown): value is Shredding =>
  typeof value === 'object' &&
  value !== null &&
  'tenant' in value &&
  typeof value.tenant === 'string' &&
  'subject' in value &&
  typeof value.subject === 'string';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * A file with one line for each shredding, written before the key is destroyed, so that a database restored from a backup
 * is told at its next opening. It names ids only, and belongs anywhere but into the backup of the database.
 */
export function shreddingRecordIn(file: string): ShreddingRecord {
  /** Without its end, a line was cut off while it was written: before anything was destroyed or anybody was answered. */
  const read = async () => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    return { whole, cutOff: whole.length < text.length };
  };
  const all = async (): Promise<readonly Shredding[]> => {
    const { whole } = await read();
    return whole
      .split('\n')
      .slice(0, -1)
      .map((line, index) => {
        const value = parsed(line);
        if (isShredding(value)) return { tenant: value.tenant, subject: value.subject };
        throw new Error(
          `Line ${index + 1} of ${file} names no shredding. Repair it before the vault is opened: whoever it named would come back.`,
        );
      });
  };
  return {
    all,
    add: async (shreddings) => {
      const known = new Set((await all()).map(shreddingKey));
      const missing = shreddings.filter((one) => !known.has(shreddingKey(one)));
      if (missing.length === 0) return;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const { whole, cutOff } = await read();
      if (cutOff) await truncate(file, Buffer.byteLength(whole));
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.writeFile(
          missing.map(({ tenant, subject }) => `${JSON.stringify({ tenant, subject })}\n`).join(''),
        );
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
