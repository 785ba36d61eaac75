import type { LocalDate } from '#libs/domain/kernel/time.js';
import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { At, Refused } from '../machine.js';
import type { DeathInput, DeathWordsInput } from './commands.js';
import { NO_ALIASES, type Aliases, type DeathFacts, type DeathWords } from './state.js';

const WORDS = [
  'deceasedName',
  'deceasedBirth',
  'otherPersonName',
  'place',
  'relationship',
  'circumstances',
  'risks',
  'familyLiaison',
] as const satisfies readonly (keyof DeathWords)[];

/** What is left out is not known. */
export const factsOf = (input: DeathInput): DeathFacts => ({
  deceased: input.deceased,
  dateOfDeath: input.dateOfDeath ?? null,
  ageAtDeath: input.ageAtDeath ?? null,
  residence: input.residence ?? 'NOT_KNOWN',
  suicide: input.suicide ?? 'UNKNOWN',
  link: input.link ?? 'UNKNOWN',
  otherPerson: input.otherPerson
    ? { person: input.otherPerson.person, ageAtDeath: input.otherPerson.ageAtDeath ?? null }
    : null,
  suspectStatus: input.suspectStatus ?? 'NOT_KNOWN',
  children: input.children ?? 'UNKNOWN',
  knownAgencies: input.knownAgencies ?? [],
});

export const wordsOf = (input: DeathWordsInput): DeathWords =>
  Object.fromEntries(WORDS.map((word) => [word, input[word] ?? null])) as unknown as DeathWords;

export const aliasesOf = ({ deceasedAliases, otherPersonAliases }: Partial<Aliases>): Aliases => ({
  deceasedAliases: deceasedAliases ?? NO_ALIASES.deceasedAliases,
  otherPersonAliases: otherPersonAliases ?? NO_ALIASES.otherPersonAliases,
});

/** Why the date of death cannot be, against the day on which the partnership was told. */
export const refusedDeath = (
  { dateOfDeath }: { readonly dateOfDeath?: LocalDate },
  notified: LocalDate,
  at: At,
): Refused | null => {
  if (dateOfDeath === undefined) return null;
  if (!isLocalDate(dateOfDeath)) return at.refuse('NO_SUCH_DATE', { date: dateOfDeath });
  return dateOfDeath > notified ? at.refuse('DEATH_AFTER_NOTICE', { date: dateOfDeath, notified }) : null;
};
