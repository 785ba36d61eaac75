import { join } from 'node:path';
import type { LetterParts, LetterWriter } from '#activities/letter-writer.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { renderLetter } from '#libs/documents/index.js';
import { deadlineOf, letterOf, type Letter, type NearMiss } from '../domain/state.js';

const FOLDER = join(import.meta.dirname, '../documents');
const FILES = {
  'account-reminder': 'account/account-reminder.njk',
  learning: 'learning/learning.njk',
} as const satisfies Record<Letter['template'], string>;

const near = (state: unknown): NearMiss => state as NearMiss;

const found = (state: unknown, id: string): Letter => {
  const letter = letterOf(near(state), id);
  if (letter === undefined) throw new Error(`There is no letter ${id}`);
  return letter;
};

/** Neutral: a subject line is read over shoulders. */
const subjectOf = (state: unknown): string => `Your message: ${near(state).reference ?? ''}`;

/** What was erased since is named as such. */
const opened = ({ opened: texts }: LetterParts, part: Sealed | null): string =>
  texts[part?.sealed ?? ''] ?? '[removed]';

const addressee = ({ to }: Letter, state: unknown, parts: LetterParts): string =>
  'organisation' in to
    ? (parts.organisations[to.organisation] ?? to.organisation)
    : opened(parts, near(state).reporterName);

/** No more is opened for a letter than it shows. */
export const nearMissLetters: LetterWriter = {
  notice(state, id) {
    const letter = letterOf(near(state), id);
    return letter === undefined ? null : { ...letter, subject: subjectOf(state) };
  },
  needs(state, id) {
    const { to } = found(state, id);
    if ('organisation' in to) return { sealed: [], people: [], organisations: [to.organisation] };
    const { reporterName, learning } = near(state);
    return {
      sealed: [reporterName, learning].filter((part) => part !== null),
      people: [],
      organisations: [],
    };
  },
  write(state, id, parts) {
    const letter = found(state, id);
    const facts = {
      organisation: parts.organisation,
      today: parts.today,
      reference: near(state).reference,
      contact: { name: parts.organisation, channels: [] },
      addressee: addressee(letter, state, parts),
      ...(letter.template === 'learning'
        ? { learning: opened(parts, near(state).learning) }
        : { due: deadlineOf(near(state), 'ACCOUNT')?.due }),
    };
    return renderLetter(FILES[letter.template], subjectOf(state), facts, FOLDER);
  },
};
