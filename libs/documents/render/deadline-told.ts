import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ReviewInLetters } from './review-view.js';
import { DEADLINE_KIND_IN_WORDS } from './words.js';

/** The deadline that a letter is about. */
export const deadlineOf = (
  { deadlines }: ReviewInLetters,
  { about }: { readonly about: Readonly<Record<string, string>> },
): Deadline | undefined => deadlines.findLast(({ key }) => key === about['deadline']);

/** What is due, when, and where that comes from. */
export const dueInWords = (deadline: Deadline | undefined, today: LocalDate): object => ({
  what: deadline?.what ?? 'A date in this case',
  due: deadline?.due ?? today,
  source:
    deadline === undefined
      ? 'The local procedure'
      : `${DEADLINE_KIND_IN_WORDS[deadline.kind]}: ${deadline.source}`,
});
