import { createHash } from 'node:crypto';
import { bytesOfWordDocument } from '#libs/documents/index.js';
import { isSealed } from '#libs/vault/index.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Problem } from './finding.js';
import type { Standing } from './sealed-texts.js';
import type { StreamRecord } from './stream-record.js';

export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A document as an event records it: sealed, with its hash beside it in clear. */
interface Hashed {
  readonly sealed: Sealed;
  readonly sha256: string;
  /** `text`: the words. `file`: a Word file's bytes. */
  readonly form: 'text' | 'file';
}

/** Every document in an event, wherever in its data it stands: `{text, sha256}`, `{text, textSha256}`, `{file, sha256}`. */
function documentsIn(value: unknown): readonly Hashed[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, file, sha256, textSha256 } = value as Record<string, unknown>;
  const hash = sha256 ?? textSha256;
  const own =
    typeof hash !== 'string'
      ? []
      : [
          ...(isSealed(text) ? [{ sealed: text, sha256: hash, form: 'text' as const }] : []),
          ...(isSealed(file) ? [{ sealed: file, sha256: hash, form: 'file' as const }] : []),
        ];
  return [...own, ...Object.values(value).flatMap(documentsIn)];
}

const contentOf = (text: string, form: Hashed['form']): string | Uint8Array | null =>
  form === 'text' ? text : bytesOfWordDocument(text);

/** The first document that is not the one whose hash its event records. What was erased or redacted has none to compare. */
export function documentProblem(
  { tenant, stream, events }: StreamRecord,
  standing: Standing,
): { readonly documents: number; readonly problem: Problem | null } {
  let documents = 0;
  for (const { version, type, data } of events) {
    for (const { sealed, sha256, form } of documentsIn(data)) {
      const found = standing.get(sealed.sealed);
      if (found?.status !== 'open') continue;
      documents += 1;
      const content = contentOf(found.text, form);
      if (content !== null && sha256Of(content) === sha256) continue;
      const what = `The document that ${type} records is not the one whose hash (${sha256.slice(0, 12)}…) stands in the event.`;
      return { documents, problem: { tenant, stream, version, what } };
    }
  }
  return { documents, problem: null };
}
