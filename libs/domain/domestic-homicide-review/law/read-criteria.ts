import type { Refusal } from '#libs/domain/kernel/decider.js';
import { readingOf, type Fields } from '#libs/domain/kernel/reading.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import { ANSWERS, LINKS, type CriteriaInput } from './criteria-input.js';

export interface CriteriaQuestion {
  readonly input: CriteriaInput;
  /** What was given and not asked for. */
  readonly ignored: readonly string[];
}

const OLDEST = 150;

const personOf = (fields: Fields) => ({
  ageAtDeath: fields.number('ageAtDeath', 0, OLDEST),
  dateOfBirth: fields.date('dateOfBirth'),
});

/** Reads a question about the criteria for a review of a death from JSON. What is left out is not known. */
export function readCriteria(raw: unknown): Result<CriteriaQuestion, readonly Refusal[]> {
  const reading = readingOf(raw, 's.9(1)');
  const root = reading.fields;
  const other = root.object('otherPerson');
  const input: CriteriaInput = {
    ...personOf(root),
    dateOfDeath: root.date('dateOfDeath'),
    otherPerson: other && personOf(other),
    link: root.choice('link', LINKS),
    conduct: root.choice('conduct', ANSWERS),
    appearsToResult: root.choice('appearsToResult', ANSWERS),
    dardrCommencementDate: root.date('dardrCommencementDate') ?? null,
  };
  const problems = reading.problems();
  return problems.length > 0 ? fail(problems) : succeed({ input, ignored: reading.ignored() });
}
