import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#libs/ledger/index.js';
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

const WORD_FILE = /^data:application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document;base64,/;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The hashes that events hold in clear beside a sealed text: what was sent, read or signed. */
function hashesIn(events: readonly RecordedEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ data }) => JSON.stringify(data).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []));
}

/** A text is a document where an event names its hash, or where it is the form for browsers of one that is. */
function written(text: TextInEvidence, hashes: ReadonlySet<string>): Written | null {
  if (text.status !== 'open' || text.text === undefined) return null;
  const prefix = WORD_FILE.exec(text.text)?.[0];
  const bytes =
    prefix === undefined
      ? Buffer.from(text.text, 'utf8')
      : Buffer.from(text.text.slice(prefix.length), 'base64');
  const hash = sha256(bytes);
  const kind = prefix !== undefined ? 'docx' : text.path.endsWith('/html') ? 'html' : 'txt';
  if (kind !== 'html' && !hashes.has(hash)) return null;
  const document = {
    name: `documents/${hash}.${kind}`,
    version: text.version,
    path: text.path,
    sealed: text.sealed,
  };
  return { document, bytes, ...(prefix !== undefined && { prefix }) };
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
