import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTERS as ROWS } from '#libs/domain/domestic-homicide-review/letters.js';
import { NOTICE_TEMPLATES } from '#libs/domain/domestic-homicide-review/templates.js';
import { LETTERS } from './letters.js';

const specs = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.letters.unit.spec.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

/** Copies to read, which nobody is to change: the family’s draft, and what is published anyway. */
const TO_READ_ONLY = ['family-draft', 'published-copy'];

describe('The letters of a Domestic Homicide Review', () => {
  it.each(NOTICE_TEMPLATES)('%s is written under its own name', (template) => {
    expect(LETTERS[template].template).toBe(template);
  });

  it.each(NOTICE_TEMPLATES)('%s is told from a story and held to its contents', (template) => {
    expect(specs).toMatch(new RegExp(`template: '${template}'`, 'u'));
  });

  it.each(NOTICE_TEMPLATES.filter((template) => ROWS[template].document !== null))(
    '%s, which section 7 lists as a document, has a Word form unless it is to be read only',
    (template) => {
      expect(LETTERS[template].docx === true).toBe(!TO_READ_ONLY.includes(template));
    },
  );
});
