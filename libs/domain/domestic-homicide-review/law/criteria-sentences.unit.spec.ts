import { testCriteria } from './criteria.js';
import type { CriteriaInput } from './criteria-input.js';

const SINCE = '2026-01-01';
const told = (input: CriteriaInput) => {
  const tested = testCriteria({ dateOfDeath: '2026-06-15', ...input });
  if (!tested.ok) throw new Error(tested.error.detail);
  return tested.value;
};

describe('What the record of the decision says, a sentence a limb', () => {
  it.each<[string, CriteriaInput, readonly string[]]>([
    [
      'all is established under s.9',
      { ageAtDeath: 34, link: 'INTIMATE', conduct: 'YES', appearsToResult: 'YES' },
      [
        'The person who died was 16 or over.',
        'They were related, were or had been in an intimate personal relationship, or lived in one household.',
        'There was violence, abuse or neglect.',
        'The death has, or appears to have, resulted from it. No charge or conviction is needed, and suicide is included.',
      ],
    ],
    [
      'nothing is the case under s.9',
      { ageAtDeath: 15, link: 'NONE', conduct: 'NO', appearsToResult: 'NO' },
      [
        'The person who died was under 16: refer the death to the child safeguarding partners.',
        'They were not related, were never in an intimate personal relationship, and did not live in one household.',
        'It was decided that there was no violence, abuse or neglect.',
        'It was decided that the death does not appear to have resulted from it.',
      ],
    ],
    [
      'nothing is known under s.9',
      {},
      [
        'The person who died is of unknown age.',
        'It is not known how they were connected. Ask the police, the family and the agencies.',
        'It is not decided whether there was violence, abuse or neglect. People must decide this, with reasons.',
        'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
      ],
    ],
    [
      'all is established under s.8A',
      {
        dardrCommencementDate: SINCE,
        ageAtDeath: 34,
        otherPerson: { ageAtDeath: 40 },
        link: 'CO_PARENT',
        conduct: 'YES',
        appearsToResult: 'YES',
      },
      [
        'The person who died was 16 or over.',
        'The other person was 16 or over on the day of the death; both must be 16 or over.',
        'They were personally connected: a couple now or in the past, relatives, or parents of one child.',
        'There was domestic abuse: physical, sexual, violent, threatening, controlling, coercive, economic or psychological.',
        'The death has, or appears to have, resulted from it. No charge or conviction is needed, and suicide is included.',
      ],
    ],
    [
      'nothing is the case under s.8A',
      {
        dardrCommencementDate: SINCE,
        ageAtDeath: 15,
        otherPerson: { ageAtDeath: 15 },
        link: 'SAME_HOUSEHOLD',
        conduct: 'NO',
        appearsToResult: 'NO',
      },
      [
        'The person who died was under 16: refer the death to the child safeguarding partners.',
        'The other person was under 16 on the day of the death; both must be 16 or over.',
        'They were not personally connected. Living in one household is not enough under s.8A.',
        'It was decided that there was no domestic abuse in the meaning of the 2021 Act.',
        'It was decided that the death does not appear to have resulted from it.',
      ],
    ],
    [
      'nothing is known under s.8A',
      { dardrCommencementDate: SINCE },
      [
        'The person who died is of unknown age.',
        'The other person is of unknown age on the day of the death; both must be 16 or over.',
        'It is not known how they were connected. Ask the police, the family and the agencies.',
        'It is not decided whether there was domestic abuse. People must decide this, with reasons.',
        'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
      ],
    ],
    [
      'it is not known which law applies, and the link depends on that',
      { dateOfDeath: undefined, dardrCommencementDate: SINCE, link: 'SAME_HOUSEHOLD', conduct: 'YES' },
      [
        'The date of death is not known. It decides which law applies and how old each person was: find it out first.',
        'How they were connected is known; whether that is enough depends on which law applies, and so on the date of death.',
        'There was violence, abuse or neglect.',
        'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
      ],
    ],
    [
      'neither the law nor the link is known',
      { dateOfDeath: undefined, dardrCommencementDate: SINCE },
      [
        'The date of death is not known. It decides which law applies and how old each person was: find it out first.',
        'It is not known how they were connected. Ask the police, the family and the agencies.',
        'It is not decided whether there was violence, abuse or neglect. People must decide this, with reasons.',
        'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
      ],
    ],
  ])('where %s', (_what, input, because) => {
    expect(told(input).because).toEqual(because);
  });

  it('names the law that it is about', () => {
    expect(told({}).sources).toEqual(['Domestic Violence, Crime and Victims Act 2004 s.9(1)']);
    expect(told({ dardrCommencementDate: SINCE }).sources).toEqual([
      'Domestic Violence, Crime and Victims Act 2004 s.8A',
      'Domestic Abuse Act 2021 s.1(2)(a)',
      'Domestic Abuse Act 2021 s.1(3)',
      'Domestic Abuse Act 2021 s.2',
    ]);
  });
});
