import type { Refusal } from '#libs/domain/kernel/decider.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import { ageOf, ageProblem, isOfAge } from './criteria-age.js';
import { badInput } from '#libs/domain/kernel/reading.js';
import {
  FINDABLE_LIMBS,
  type Answer,
  type CriteriaInput,
  type CriteriaResult,
  type FindableLimb,
  type Limbs,
  type Link,
  type Regime,
} from './criteria-input.js';
import { sentences } from './criteria-sentences.js';

export type { CriteriaInput, CriteriaResult } from './criteria-input.js';

/** `UNKNOWN_REGIME`: s.8A has begun, and without a date of death nobody can say whether it applies. */
type Applies = Regime | 'UNKNOWN_REGIME';

/** By the date of death (product rule; the transitional rule may say otherwise, and a person may override with a reason). */
export function regimeByDate({ dateOfDeath, dardrCommencementDate }: CriteriaInput): Applies {
  const begins = dardrCommencementDate ?? null;
  if (begins === null) return 'DHR_S9';
  if (dateOfDeath === undefined) return 'UNKNOWN_REGIME';
  return dateOfDeath >= begins ? 'DARDR_S8A' : 'DHR_S9';
}

/** s.9(1)(a)-(b): related, intimate now or in the past, or one household. */
const LINK_S9: Readonly<Record<Link, Answer>> = {
  RELATED: 'YES',
  INTIMATE: 'YES',
  SAME_HOUSEHOLD: 'YES',
  CO_PARENT: 'NO',
  NONE: 'NO',
  UNKNOWN: 'UNKNOWN',
};

/** Domestic Abuse Act 2021 s.2: personally connected. Parents of one child are; mere housemates are not. */
const LINK_S8A: Readonly<Record<Link, Answer>> = { ...LINK_S9, SAME_HOUSEHOLD: 'NO', CO_PARENT: 'YES' };

/** NO weighs most, then UNKNOWN: one limb that fails is enough, and nothing is met by not knowing. */
const all = (answers: readonly Answer[]): Answer =>
  answers.includes('NO') ? 'NO' : answers.includes('UNKNOWN') ? 'UNKNOWN' : 'YES';

function ageLimb(input: CriteriaInput, regime: Applies): Answer {
  if (regime === 'UNKNOWN_REGIME') return 'UNKNOWN';
  const deceased = isOfAge(ageOf(input, input.dateOfDeath));
  if (regime === 'DHR_S9') return deceased;
  return all([deceased, isOfAge(ageOf(input.otherPerson ?? {}, input.dateOfDeath))]);
}

function linkLimb({ link = 'UNKNOWN' }: CriteriaInput, regime: Applies): Answer {
  if (regime === 'DHR_S9') return LINK_S9[link];
  if (regime === 'DARDR_S8A') return LINK_S8A[link];
  return LINK_S9[link] === LINK_S8A[link] ? LINK_S9[link] : 'UNKNOWN';
}

const isFound = ({ foundMet = [] }: CriteriaInput, limb: FindableLimb): boolean => foundMet.includes(limb);

/** What the record says weighs most: a finding stands only where the record is silent. */
const orFound = (input: CriteriaInput, limb: FindableLimb, recorded: Answer): Answer =>
  recorded === 'UNKNOWN' && isFound(input, limb) ? 'YES' : recorded;

/** A limb that the record denies cannot be found to be met: one of the two is wrong, and nobody may guess which. */
const contradictedFinding = (input: CriteriaInput, limbs: Limbs): Refusal | null => {
  const limb = FINDABLE_LIMBS.find((one) => limbs[one] === 'NO' && isFound(input, one));
  return limb === undefined
    ? null
    : badInput(
        'FINDING_CONTRADICTS_RECORD',
        'foundMet',
        '3.2',
        `foundMet: the limb ${limb} is found to be met, and by what is recorded it is not. Correct the record or the finding.`,
      );
};

const RESULT = { YES: 'MET', NO: 'NOT_MET', UNKNOWN: 'PENDING_INFORMATION' } as const;

const SOURCES: Readonly<Record<Regime, readonly string[]>> = {
  DHR_S9: ['Domestic Violence, Crime and Victims Act 2004 s.9(1)'],
  DARDR_S8A: [
    'Domestic Violence, Crime and Victims Act 2004 s.8A',
    'Domestic Abuse Act 2021 s.1(2)(a)',
    'Domestic Abuse Act 2021 s.1(3)',
    'Domestic Abuse Act 2021 s.2',
  ],
};

/**
 * The criteria for a review of a death, limb by limb (3.2). UNKNOWN never yields NOT_MET: "appears to have" is a low
 * bar, and every decision not to review is looked at by the Home Office. Neither charge nor conviction is asked for.
 * `chosen`: the law that a person says applies, against the date of death.
 */
export function testCriteria(input: CriteriaInput, chosen?: Regime): Result<CriteriaResult, Refusal> {
  const problem = ageProblem(input);
  if (problem !== null) return fail(problem);
  const applies = chosen ?? regimeByDate(input);
  const limbs: Limbs = {
    age: orFound(input, 'age', ageLimb(input, applies)),
    link: orFound(input, 'link', linkLimb(input, applies)),
    conduct: input.conduct ?? 'UNKNOWN',
    causation: input.appearsToResult ?? 'UNKNOWN',
  };
  const contradicted = contradictedFinding(input, limbs);
  if (contradicted !== null) return fail(contradicted);
  const pending = applies === 'UNKNOWN_REGIME';
  // Until a date of death says otherwise a death is looked at under the law that has always been in force.
  const regime = pending ? 'DHR_S9' : applies;
  return succeed({
    regime,
    result: pending ? 'PENDING_INFORMATION' : RESULT[all(Object.values(limbs))],
    limbs,
    because: sentences(input, regime, limbs, pending),
    sources: SOURCES[regime],
  });
}
