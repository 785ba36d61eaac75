import type { Explanation, PartialResult } from '#libs/domain/kernel/explanation.js';
import type { State } from '../state.js';
import type { CriteriaEvents } from './events.js';
import { LIMBS, type CriteriaDecision, type Limb } from './state.js';

const WHAT: Readonly<Record<Limb, string>> = {
  age: 'Age',
  link: 'How they were connected',
  conduct: 'Violence, abuse or neglect',
  causation: 'Whether the death appears to have resulted from it',
};

const SOURCE: Readonly<Record<CriteriaDecision['regime'], Readonly<Record<Limb, string>>>> = {
  DHR_S9: { age: 's.9(1)', link: 's.9(1)(a)-(b)', conduct: 's.9(1)', causation: 's.9(1)' },
  DARDR_S8A: {
    age: 'Domestic Abuse Act 2021 s.1(2)(a)',
    link: 'Domestic Abuse Act 2021 s.2',
    conduct: 'Domestic Abuse Act 2021 s.1(3)',
    causation: 's.8A',
  },
};

/** The sentences stand in the order of the limbs, and the age alone may have two: one for each person. */
const sentenceOf = (limb: Limb, because: readonly string[]): string =>
  limb === 'age' ? because.slice(0, -3).join(' ') : (because.at(LIMBS.indexOf(limb) - LIMBS.length) ?? '');

const ofLimb =
  ({ limbs, because, regime }: CriteriaDecision) =>
  (limb: Limb): PartialResult => ({
    what: WHAT[limb],
    result: limbs[limb].answer,
    because: sentenceOf(limb, because),
    source: SOURCE[regime][limb],
    evidence: limbs[limb].evidence,
  });

const ofView =
  ({ dissent }: CriteriaDecision) =>
  ({ partner, view, reasons }: CriteriaDecision['views'][number]): PartialResult => ({
    what: `View of ${partner}${dissent.includes(partner) ? ', who dissented' : ''}`,
    result: view,
    because: null,
    source: 'G16 section 5',
    evidence: reasons,
  });

const known = <N extends keyof NonNullable<State['notification']>>(name: N) => ({
  of: ({ notification }: State) => notification?.[name] ?? null,
});

/** Limb by limb, with what each was found on, and every view that was different (D3). */
export const explainCriteria = ({ decision }: CriteriaEvents['CriteriaDecided']): Explanation<State> => ({
  rule: `The criteria for a review, limb by limb, under ${decision.regime === 'DHR_S9' ? 's.9(1)' : 's.8A'}${decision.regimeOverridden ? ', chosen by a person and not by the date of death' : ''}`,
  inputs: [
    { what: 'The date of the death, as notified', ...known('dateOfDeath') },
    { what: 'The age of the person who died, as notified', ...known('ageAtDeath') },
    { what: 'The other person, as notified', ...known('otherPerson') },
    { what: 'How they were connected, as notified', ...known('link') },
    { what: 'The facts that were established', of: () => decision.facts },
  ],
  results: [...LIMBS.map(ofLimb(decision)), ...decision.views.map(ofView(decision))],
  outcome: `${decision.result} (${decision.regime})`,
  because: decision.because,
  sources: decision.sources,
});
