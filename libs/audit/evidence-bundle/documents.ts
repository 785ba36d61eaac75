import { bytesOfWordDocument } from '#libs/documents/index.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { sha256Hex } from '#libs/platform/sha256.js';
import { jsonFile, type BundleFile, type TextInEvidence } from './evidence.js';

/** A sealed text that is handed over as a file of its own. */
export interface DocumentInBundle {
  readonly name: string;
  readonly version: number;
  readonly path: string;
  readonly sealed: string;
}

interface Written {
  readonly document: DocumentInBundle;
  readonly bytes: Buffer;
  /** What stands before the bytes in the sealed text, where it spells a file. */
  readonly prefix?: string;
}

/** A Word file that the record holds whole, as a text; null for any other text. */
function wordFileIn(text: string): { readonly prefix: string; readonly bytes: Uint8Array } | null {
  const bytes = bytesOfWordDocument(text);
  return bytes === null ? null : { prefix: text.slice(0, text.indexOf(',') + 1), bytes };
}

/** A document stands in the bundle under its hash. */
export const documentName = (hash: string, kind: 'txt' | 'html' | 'docx'): string => `documents/${hash}.${kind}`;

/** Where the bundle has the Word file that this text is; null for any other text. */
export function wordFileName(text: string): string | null {
  const file = wordFileIn(text);
  return file === null ? null : documentName(sha256Hex(file.bytes), 'docx');
}

/** The hashes that events hold in clear beside a sealed text: what was sent, read or signed. */
function hashesIn(events: readonly RecordedEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ data }) => JSON.stringify(data).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []));
}

/** A text is a document where an event names its hash, or where it is the form for browsers of one that is. */
function written(text: TextInEvidence, hashes: ReadonlySet<string>): Written | null {
  if (text.status !== 'open' || text.text === undefined) return null;
  const file = wordFileIn(text.text);
  const bytes = Buffer.from(file?.bytes ?? text.text);
  const hash = sha256Hex(bytes);
  const kind = file !== null ? 'docx' : text.path.endsWith('/html') ? 'html' : 'txt';
  if (kind !== 'html' && !hashes.has(hash)) return null;
  const document = {
    name: documentName(hash, kind),
    version: text.version,
    path: text.path,
    sealed: text.sealed,
  };
  return { document, bytes, ...(file !== null && { prefix: file.prefix }) };
}

/**
 * The texts with their salts, so that each can be checked against the commitment in its event; letters and reports as files
 * named after their hash; what is withheld with the reason.
 */
export function textFiles(
  texts: readonly TextInEvidence[],
  events: readonly RecordedEvent[],
): { readonly files: readonly BundleFile[]; readonly documents: readonly DocumentInBundle[] } {
  const hashes = hashesIn(events);
  const documents: Written[] = [];
  const lines = texts.map((text) => {
    const { sealed, commitment, version, path, status, salt } = text;
    const place = { sealed, commitment, version, path };
    if (text.text === undefined) return { ...place, withheld: text.why ?? status };
    if (status === 'redacted') return { ...place, redacted: true, text: text.text };
    const document = written(text, hashes);
    if (document === null) return { ...place, salt, text: text.text };
    documents.push(document);
    const { prefix } = document;
    return { ...place, salt, document: document.document.name, ...(prefix !== undefined && { prefix }) };
  });
  const files = new Map(documents.map(({ document, bytes }): [string, Buffer] => [document.name, bytes]));
  return {
    files: [jsonFile('texts.json', { texts: lines }), ...files],
    documents: documents.map(({ document }) => document),
  };
}
