import { createHash } from 'node:crypto';
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

export function renderLetter(file: string, subject: string, facts: object, folder?: string): Letter {
  const safeSubject = oneLine(subject);
  const html = renderTemplate(file, Object(inertFacts({ ...facts, subject: safeSubject })), folder);
  const text = plainTextOf(html);
  return {
    subject: safeSubject,
    text,
    html,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
