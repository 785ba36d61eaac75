import { createHash } from 'node:crypto';
import { docxOf } from './docx.js';
import { renderTemplate } from './environment.js';
import { inertFacts, oneLine } from './inert.js';
import { plainTextOf } from './plain-text.js';

/** A letter ready to be sealed and sent: one source, two forms, the same words. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Of the plain text, in hex: what the notice event stores as proof (invariant iv). */
  readonly sha256: string;
}

/** The Word form of a letter, as it is sealed: a text, like the others. */
export interface WordDocument {
  readonly file: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What stands before the bytes says that they are a file, so that nobody reads them as words. */
const WORD_FILE = 'data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,';

export async function wordDocumentOf({ html }: Pick<Letter, 'html'>): Promise<WordDocument> {
  const bytes = await docxOf(html);
  return { file: `${WORD_FILE}${Buffer.from(bytes).toString('base64')}`, sha256: sha256Of(bytes) };
}

/** Null where it is no Word file any more: a person was taken out of the case, and the file with them. */
export const bytesOfWordDocument = (file: string): Uint8Array | null =>
  file.startsWith(WORD_FILE) ? Buffer.from(file.slice(WORD_FILE.length), 'base64') : null;

export function renderLetter(file: string, subject: string, facts: object, folder?: string): Letter {
  const safeSubject = oneLine(subject);
  const html = renderTemplate(file, Object(inertFacts({ ...facts, subject: safeSubject })), folder);
  const text = plainTextOf(html);
  return {
    subject: safeSubject,
    text,
    html,
    sha256: sha256Of(text),
  };
}
