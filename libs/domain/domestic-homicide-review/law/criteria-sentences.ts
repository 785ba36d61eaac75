import { ageOf, isOfAge } from './criteria-age.js';
import type { Answer, CriteriaInput, Limbs, Regime } from './criteria-input.js';

type Wording = Readonly<Record<Answer, string>>;

const LINK: Readonly<Record<Regime, Wording>> = {
  DHR_S9: {
    YES: 'They were related, were or had been in an intimate personal relationship, or lived in one household.',
    NO: 'They were not related, were never in an intimate personal relationship, and did not live in one household.',
    UNKNOWN: 'It is not known how they were connected. Ask the police, the family and the agencies.',
  },
  DARDR_S8A: {
    YES: 'They were personally connected: a couple now or in the past, relatives, or parents of one child.',
    NO: 'They were not personally connected. Living in one household is not enough under s.8A.',
    UNKNOWN: 'It is not known how they were connected. Ask the police, the family and the agencies.',
  },
};

const CONDUCT: Readonly<Record<Regime, Wording>> = {
  DHR_S9: {
    YES: 'There was violence, abuse or neglect.',
    NO: 'It was decided that there was no violence, abuse or neglect.',
    UNKNOWN:
      'It is not decided whether there was violence, abuse or neglect. People must decide this, with reasons.',
  },
  DARDR_S8A: {
    YES: 'There was domestic abuse: physical, sexual, violent, threatening, controlling, coercive, economic or psychological.',
    NO: 'It was decided that there was no domestic abuse in the meaning of the 2021 Act.',
    UNKNOWN: 'It is not decided whether there was domestic abuse. People must decide this, with reasons.',
  },
};

const CAUSATION: Wording = {
  YES: 'The death has, or appears to have, resulted from it. No charge or conviction is needed, and suicide is included.',
  NO: 'It was decided that the death does not appear to have resulted from it.',
  UNKNOWN: 'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
};

const AGE: Wording = {
  YES: 'was 16 or over',
  NO: 'was under 16',
  UNKNOWN: 'is of unknown age',
};

/** A finding on the limb is one on everybody whose age it asks for. */
const ageSentences = (input: CriteriaInput, regime: Regime, found: Answer): readonly string[] => {
  const answerOf = (age: number | null): Answer => (found === 'YES' ? 'YES' : isOfAge(age));
  const deceased = answerOf(ageOf(input, input.dateOfDeath));
  const other = answerOf(ageOf(input.otherPerson ?? {}, input.dateOfDeath));
  return [
    `The person who died ${AGE[deceased]}${deceased === 'NO' ? ': refer the death to the child safeguarding partners' : ''}.`,
    ...(regime === 'DARDR_S8A'
      ? [`The other person ${AGE[other]} on the day of the death; both must be 16 or over.`]
      : []),
  ];
};

const NO_DATE_OF_DEATH =
  'The date of death is not known. It decides which law applies and how old each person was: find it out first.';

const LINK_DEPENDS =
  'How they were connected is known; whether that is enough depends on which law applies, and so on the date of death.';

/** Housemates and parents of one child are a link under one law and none under the other. */
const linkSentence = ({ link = 'UNKNOWN' }: CriteriaInput, regime: Regime, found: Answer): string =>
  found === 'UNKNOWN' && link !== 'UNKNOWN' ? LINK_DEPENDS : LINK[regime][found];

/** One sentence a limb, for the record of the decision and the letter to the Home Office. */
export const sentences = (
  input: CriteriaInput,
  regime: Regime,
  limbs: Limbs,
  pending: boolean,
): readonly string[] => [
  ...(pending ? [NO_DATE_OF_DEATH] : ageSentences(input, regime, limbs.age)),
  linkSentence(input, regime, limbs.link),
  CONDUCT[regime][limbs.conduct],
  CAUSATION[limbs.causation],
];
