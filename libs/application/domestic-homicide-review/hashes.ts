import { createHash } from 'node:crypto';
import { fieldsOf, type Input } from '../door/fields/index.js';
import { DocumentInput } from './document.dto.js';
import { ToldInput } from './told.dto.js';

type Data = Record<string, unknown>;

/** Where a text's hash stands beside it in clear, to prove later which text it was. */
const HASHED: readonly Input[] = [DocumentInput, ToldInput];
const isHashed = (input: Input): boolean =>
  HASHED.some((one) => input === one || input.prototype instanceof one);

/** The command with the hash of each document and of each text that was told, counted from what will be sealed. */
export function withHashes(input: Input, data: Data): Data {
  const parts = fieldsOf(input).flatMap(({ name, part }): [string, unknown][] => {
    const value = data[name];
    if (part === undefined || value === undefined) return [];
    const hashed = (one: unknown) => withHashes(part(), one as Data);
    return [[name, Array.isArray(value) ? value.map(hashed) : hashed(value)]];
  });
  return {
    ...data,
    ...Object.fromEntries(parts),
    ...(isHashed(input)
      ? { sha256: createHash('sha256').update(String(data['text'])).digest('hex') }
      : {}),
  };
}
