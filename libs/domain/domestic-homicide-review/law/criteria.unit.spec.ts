import fc from 'fast-check';
import { testCriteria } from './criteria.js';
import { ANSWERS, LINKS, type CriteriaInput, type CriteriaResult } from './criteria-input.js';

const DIED = '2026-06-15';
const SINCE = '2026-01-01';
/** A wife of 34 who was killed by her husband of 40. */
const WIFE: CriteriaInput = {
  dateOfDeath: DIED,
  ageAtDeath: 34,
  otherPerson: { ageAtDeath: 40 },
  link: 'INTIMATE',
  conduct: 'YES',
  appearsToResult: 'YES',
};
const answer = (input: CriteriaInput): CriteriaResult => {
  const tested = testCriteria(input);
  if (!tested.ok) throw new Error(tested.error.detail);
  return tested.value;
};
const under = (facts: Partial<CriteriaInput>) => ({
  s9: answer({ ...WIFE, ...facts }),
  s8A: answer({ ...WIFE, dardrCommencementDate: '2000-01-01', ...facts }),
});

describe('The criteria for a review of a death (5.6)', () => {
  it.each<[string, Partial<CriteriaInput>, CriteriaResult['result'], CriteriaResult['result']]>([
    ['C01: a wife killed by her husband', {}, 'MET', 'MET'],
    [
      'C02: a girl of 15 killed by her boyfriend of 19',
      { ageAtDeath: 15, otherPerson: { ageAtDeath: 19 } },
      'NOT_MET',
      'NOT_MET',
    ],
    [
      'C03: born on a leap day, the day before turning 16',
      {
        ageAtDeath: undefined,
        dateOfBirth: '2008-02-29',
        dateOfDeath: '2024-02-28',
      },
      'NOT_MET',
      'NOT_MET',
    ],
    [
      'C03: born on a leap day, on turning 16',
      {
        ageAtDeath: undefined,
        dateOfBirth: '2008-02-29',
        dateOfDeath: '2024-02-29',
      },
      'MET',
      'MET',
    ],
    [
      'C05: a mother of 70 killed by a son of 45 who lived elsewhere',
      { ageAtDeath: 70, otherPerson: { ageAtDeath: 45 }, link: 'RELATED' },
      'MET',
      'MET',
    ],
    ['C06: killed by a stranger', { link: 'NONE' }, 'NOT_MET', 'NOT_MET'],
    ['C07: a suicide after known coercive control by an ex-partner', { link: 'INTIMATE' }, 'MET', 'MET'],
    [
      'C08: a suicide where abuse is suspected and the facts are thin',
      { conduct: 'UNKNOWN', appearsToResult: 'UNKNOWN' },
      'PENDING_INFORMATION',
      'PENDING_INFORMATION',
    ],
    ['C09: a partner charged and acquitted, which nobody asks', {}, 'MET', 'MET'],
    [
      'C10: falls, and a partner who did not call for help',
      { conduct: 'UNKNOWN' },
      'PENDING_INFORMATION',
      'PENDING_INFORMATION',
    ],
    ['C10: people decided that this was no neglect', { conduct: 'NO' }, 'NOT_MET', 'NOT_MET'],
    ['C12: an adult killed with a knife by a partner', {}, 'MET', 'MET'],
    ['C13: the relationship is unknown', { link: 'UNKNOWN' }, 'PENDING_INFORMATION', 'PENDING_INFORMATION'],
    ['a housemate', { link: 'SAME_HOUSEHOLD' }, 'MET', 'NOT_MET'],
    ['the other parent of a child, never a couple, living apart', { link: 'CO_PARENT' }, 'NOT_MET', 'MET'],
    ['killed by a partner of 15', { otherPerson: { ageAtDeath: 15 } }, 'MET', 'NOT_MET'],
    ['killed by a partner of 16', { otherPerson: { ageAtDeath: 16 } }, 'MET', 'MET'],
    ['killed by a partner of unknown age', { otherPerson: undefined }, 'MET', 'PENDING_INFORMATION'],
    ['of unknown age', { ageAtDeath: undefined }, 'PENDING_INFORMATION', 'PENDING_INFORMATION'],
    ['it does not appear to have resulted from that', { appearsToResult: 'NO' }, 'NOT_MET', 'NOT_MET'],
    [
      'nobody knows whether it resulted from that',
      { appearsToResult: 'UNKNOWN' },
      'PENDING_INFORMATION',
      'PENDING_INFORMATION',
    ],
  ])('%s', (_what, facts, s9, s8A) => {
    const { s9: before, s8A: after } = under(facts);
    expect([before.result, after.result]).toEqual([s9, s8A]);
  });

  it('C02: says that the death of a child is for the child safeguarding partners', () => {
    expect(under({ ageAtDeath: 15 }).s9.because[0]).toBe(
      'The person who died was under 16: refer the death to the child safeguarding partners.',
    );
  });

  it('C15: a death before the new law began is looked at under the old, whenever that is decided', () => {
    const on = (dateOfDeath: string) => answer({ ...WIFE, dateOfDeath, dardrCommencementDate: SINCE }).regime;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-01-02')]).toEqual([
      'DHR_S9',
      'DARDR_S8A',
      'DARDR_S8A',
    ]);
  });

  it('C16: without a date on which the new law began every death is looked at under the old', () => {
    expect(answer({ ...WIFE, dardrCommencementDate: null }).regime).toBe('DHR_S9');
    expect(answer({ ...WIFE, dateOfDeath: undefined }).regime).toBe('DHR_S9');
  });
});

describe('Each limb by itself (3.2)', () => {
  it.each([
    ['RELATED', 'YES', 'YES'],
    ['INTIMATE', 'YES', 'YES'],
    ['SAME_HOUSEHOLD', 'YES', 'NO'],
    ['CO_PARENT', 'NO', 'YES'],
    ['NONE', 'NO', 'NO'],
    ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
    [undefined, 'UNKNOWN', 'UNKNOWN'],
  ] as const)('a link that is %s is %s under s.9 and %s under s.8A', (link, s9, s8A) => {
    const found = under({ link });
    expect([found.s9.limbs.link, found.s8A.limbs.link]).toEqual([s9, s8A]);
  });

  it.each([
    [15, 40, 'NO', 'NO'],
    [16, 40, 'YES', 'YES'],
    [34, 15, 'YES', 'NO'],
    [34, undefined, 'YES', 'UNKNOWN'],
    [undefined, 40, 'UNKNOWN', 'UNKNOWN'],
    [undefined, 15, 'UNKNOWN', 'NO'],
  ] as const)('ages of %p and %p are %s under s.9 and %s under s.8A', (ageAtDeath, other, s9, s8A) => {
    const found = under({ ageAtDeath, otherPerson: { ageAtDeath: other } });
    expect([found.s9.limbs.age, found.s8A.limbs.age]).toEqual([s9, s8A]);
  });

  it('reckons the age of the other person from their date of birth', () => {
    const bornOn = (dateOfBirth: string) => under({ otherPerson: { dateOfBirth } }).s8A.limbs.age;
    expect([bornOn('2010-06-15'), bornOn('2010-06-16')]).toEqual(['YES', 'NO']);
  });

  it('takes for conduct and causation what people found, and what nobody found for unknown', () => {
    for (const said of ANSWERS) {
      expect(under({ conduct: said }).s9.limbs).toEqual({
        age: 'YES',
        link: 'YES',
        conduct: said,
        causation: 'YES',
      });
      expect(under({ appearsToResult: said }).s8A.limbs.causation).toBe(said);
    }
    expect(answer({}).limbs).toEqual({
      age: 'UNKNOWN',
      link: 'UNKNOWN',
      conduct: 'UNKNOWN',
      causation: 'UNKNOWN',
    });
  });
});

describe('Without a date of death', () => {
  it('and with the new law begun the age is unknown and nothing is decided, however clear the rest', () => {
    for (const facts of [{}, { conduct: 'NO' }, { link: 'NONE' }, { ageAtDeath: 10 }] as const) {
      const found = answer({ ...WIFE, ...facts, dateOfDeath: undefined, dardrCommencementDate: SINCE });
      expect([found.regime, found.result, found.limbs.age]).toEqual([
        'DHR_S9',
        'PENDING_INFORMATION',
        'UNKNOWN',
      ]);
      expect(found.because[0]).toBe(
        'The date of death is not known. It decides which law applies and how old each person was: find it out first.',
      );
    }
  });

  it.each([
    ['RELATED', 'YES'],
    ['NONE', 'NO'],
    ['UNKNOWN', 'UNKNOWN'],
    ['SAME_HOUSEHOLD', 'UNKNOWN'],
    ['CO_PARENT', 'UNKNOWN'],
  ] as const)('a link that is %s is %s, as far as both laws agree', (link, limb) => {
    const found = answer({ ...WIFE, link, dateOfDeath: undefined, dardrCommencementDate: SINCE });
    expect(found.limbs.link).toBe(limb);
  });

  it('and without the new law the age that is known is enough', () => {
    expect(answer({ ...WIFE, dateOfDeath: undefined }).result).toBe('MET');
    expect(
      answer({ ...WIFE, dateOfDeath: undefined, ageAtDeath: undefined, dateOfBirth: '1990-01-01' }).limbs.age,
    ).toBe('UNKNOWN');
  });
});

describe('Whatever the facts', () => {
  const facts: fc.Arbitrary<CriteriaInput> = fc.record(
    {
      dateOfDeath: fc.constantFrom('2025-06-15', '2026-06-15'),
      ageAtDeath: fc.integer({ min: 0, max: 99 }),
      otherPerson: fc.record({ ageAtDeath: fc.integer({ min: 0, max: 99 }) }, { requiredKeys: [] }),
      link: fc.constantFrom(...LINKS),
      conduct: fc.constantFrom(...ANSWERS),
      appearsToResult: fc.constantFrom(...ANSWERS),
      dardrCommencementDate: fc.constantFrom(null, SINCE),
    },
    { requiredKeys: [] },
  );

  it('it is met only if every limb is YES, and not met only if some limb is NO', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const { result, limbs } = answer(input);
        const said = Object.values(limbs);
        if (result === 'MET') expect(said).toEqual(['YES', 'YES', 'YES', 'YES']);
        if (result === 'NOT_MET') expect(said).toContain('NO');
        if (!said.includes('NO')) expect(result).not.toBe('NOT_MET');
      }),
    );
  });

  it('finding out that a limb is YES never makes a review less likely', () => {
    const rank = { NOT_MET: 0, PENDING_INFORMATION: 1, MET: 2 };
    fc.assert(
      fc.property(facts, (input) => {
        const before = rank[answer({ ...input, conduct: 'UNKNOWN' }).result];
        expect(rank[answer({ ...input, conduct: 'YES' }).result]).toBeGreaterThanOrEqual(before);
        expect(rank[answer({ ...input, conduct: 'NO' }).result]).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('each limb has its sentence, and the answer is plain JSON', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const found = answer(input);
        for (const sentence of found.because) expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(found.because.length).toBeGreaterThanOrEqual(4);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });
});

describe('A limb that people found to be met, of which the record does not say by what', () => {
  const SILENT: Partial<CriteriaInput> = { ageAtDeath: undefined, otherPerson: undefined, link: undefined };

  it('is met under both laws: an adult of unknown age, a partner or else a relative', () => {
    const { s9, s8A } = under({ ...SILENT, foundMet: ['age', 'link'] });
    expect([s9.result, s8A.result]).toEqual(['MET', 'MET']);
    expect(s9.because[0]).toBe('The person who died was 16 or over.');
    expect(s8A.because[1]).toBe(
      'The other person was 16 or over on the day of the death; both must be 16 or over.',
    );
    expect(s9.because).toContain(
      'They were related, were or had been in an intimate personal relationship, or lived in one household.',
    );
  });

  it.each([
    ['age', 'link'],
    ['link', 'age'],
  ] as const)('is only the one that was found: with %s alone, %s stays unknown', (found, other) => {
    const { s9 } = under({ ...SILENT, foundMet: [found] });
    expect(s9).toMatchObject({
      result: 'PENDING_INFORMATION',
      limbs: { [found]: 'YES', [other]: 'UNKNOWN' },
    });
  });

  it('changes nothing where the record says so itself', () => {
    expect(under({ foundMet: ['age', 'link'] })).toEqual(under({}));
  });

  it.each<[string, Partial<CriteriaInput>, string]>([
    ['a child of 15', { ageAtDeath: 15, foundMet: ['age'] }, 'age'],
    ['people without any link', { link: 'NONE', foundMet: ['link'] }, 'link'],
  ])('cannot be found against the record: %s', (_, facts, limb) => {
    const tested = testCriteria({ ...WIFE, ...facts });
    expect(tested.ok ? 'ACCEPTED' : tested.error).toMatchObject({
      code: 'FINDING_CONTRADICTS_RECORD',
      field: 'foundMet',
      detail: `foundMet: the limb ${limb} is found to be met, and by what is recorded it is not. Correct the record or the finding.`,
    });
  });

  it('does not spare the date of death where it decides which law applies', () => {
    const facts: CriteriaInput = {
      foundMet: ['age', 'link'],
      conduct: 'YES',
      appearsToResult: 'YES',
      dardrCommencementDate: SINCE,
    };
    expect(answer(facts)).toMatchObject({ result: 'PENDING_INFORMATION', regime: 'DHR_S9' });
  });
});
