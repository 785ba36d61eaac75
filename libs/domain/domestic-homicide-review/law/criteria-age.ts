import { ageOn } from '#libs/domain/kernel/ages.js';
import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import { inWords } from '#libs/domain/kernel/instants.js';
import { badInput } from '#libs/domain/kernel/reading.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Answer, CriteriaInput } from './criteria-input.js';

/** Both Acts draw the line here: the deceased (s.9(1)), and both persons (Domestic Abuse Act 2021 s.1(2)(a)). */
const OF_AGE = 16;

interface Person {
  readonly ageAtDeath?: number;
  readonly dateOfBirth?: LocalDate;
}

export const ageOf = ({ ageAtDeath, dateOfBirth }: Person, died: LocalDate | undefined): number | null =>
  ageAtDeath ?? (dateOfBirth !== undefined && died !== undefined ? ageOn(dateOfBirth, died) : null);

export const isOfAge = (age: number | null): Answer =>
  age === null ? 'UNKNOWN' : age >= OF_AGE ? 'YES' : 'NO';

/** Why what is said about a person's age cannot be, or null. */
function personProblem(
  { ageAtDeath, dateOfBirth }: Person,
  died: LocalDate | undefined,
  path: string,
  who: string,
): Refusal | null {
  const field = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (dateOfBirth !== undefined && !isLocalDate(dateOfBirth))
    return noDate(field('dateOfBirth'), dateOfBirth);
  if (dateOfBirth === undefined || died === undefined) return null;
  // The other person may be born after the death only by mistake, and so may the deceased.
  if (dateOfBirth > died)
    return badInput(
      'BORN_AFTER_DEATH',
      field('dateOfBirth'),
      's.9(1)',
      `${field('dateOfBirth')}: ${who} cannot be born on ${inWords(dateOfBirth)}, after the death on ${inWords(died)}. Correct one of the dates.`,
    );
  const age = ageOn(dateOfBirth, died);
  return ageAtDeath === undefined || ageAtDeath === age
    ? null
    : badInput(
        'AGE_CONTRADICTS_BIRTH',
        field('ageAtDeath'),
        's.9(1)',
        `${field('ageAtDeath')}: ${who} was born on ${inWords(dateOfBirth)} and so was ${age} on ${inWords(died)}, not ${ageAtDeath}. Correct the age or the date, or leave one out.`,
      );
}

const noDate = (field: string, text: string): Refusal =>
  badInput(
    'NO_SUCH_DATE',
    field,
    's.9(1)',
    `${field}: ${text} is no date. Write it as YYYY-MM-DD, or leave it out.`,
  );

/** The first thing about dates and ages that cannot be true, or null. */
export function ageProblem(input: CriteriaInput): Refusal | null {
  const { dateOfDeath, dardrCommencementDate } = input;
  if (dateOfDeath !== undefined && !isLocalDate(dateOfDeath)) return noDate('dateOfDeath', dateOfDeath);
  const commencement = dardrCommencementDate ?? null;
  if (commencement !== null && !isLocalDate(commencement))
    return noDate('dardrCommencementDate', commencement);
  return (
    personProblem(input, dateOfDeath, '', 'the person who died') ??
    personProblem(input.otherPerson ?? {}, dateOfDeath, 'otherPerson', 'the other person')
  );
}
