import type { Refusal } from '#libs/domain/kernel/decider.js';
import { testCriteria } from './criteria.js';
import type { CriteriaInput } from './criteria-input.js';
import { readCriteria } from './read-criteria.js';

const refused = (raw: unknown): readonly string[] => {
  const question = readCriteria(raw);
  return question.ok ? [] : question.error.map(({ code, field }) => `${code} ${field ?? ''}`);
};
const problem = (input: CriteriaInput): Refusal | null => {
  const tested = testCriteria(input);
  return tested.ok ? null : tested.error;
};

describe('A question about the criteria, read from JSON', () => {
  it('has every fact that is given', () => {
    const facts = {
      dateOfDeath: '2026-06-15',
      dateOfBirth: '1992-01-01',
      ageAtDeath: 34,
      otherPerson: { ageAtDeath: 40, dateOfBirth: '1986-01-01' },
      link: 'INTIMATE',
      conduct: 'YES',
      appearsToResult: 'NO',
      dardrCommencementDate: '2026-01-01',
    };
    expect(readCriteria(facts)).toEqual({ ok: true, value: { input: facts, ignored: [] } });
  });

  it('takes what is left out for unknown, and the new law for not begun', () => {
    expect(readCriteria({})).toEqual({
      ok: true,
      value: { input: { dardrCommencementDate: null }, ignored: [] },
    });
    expect(readCriteria({ dateOfDeath: null, dardrCommencementDate: null, otherPerson: null })).toEqual(
      readCriteria({}),
    );
  });

  it('says which fields no rule asks for', () => {
    const question = readCriteria({ charged: false, otherPerson: { name: 'x' } });
    expect(question.ok ? question.value.ignored : []).toEqual(['charged', 'otherPerson.name']);
  });

  it.each<[unknown, string]>([
    [[], 'WRONG_TYPE input'],
    [{ link: 'FRIEND' }, 'WRONG_TYPE link'],
    [{ conduct: true }, 'WRONG_TYPE conduct'],
    [{ appearsToResult: 'PERHAPS' }, 'WRONG_TYPE appearsToResult'],
    [{ ageAtDeath: -1 }, 'WRONG_TYPE ageAtDeath'],
    [{ ageAtDeath: 151 }, 'WRONG_TYPE ageAtDeath'],
    [{ otherPerson: { ageAtDeath: 15.5 } }, 'WRONG_TYPE otherPerson.ageAtDeath'],
    [{ otherPerson: { dateOfBirth: '1986-02-30' } }, 'NO_SUCH_DATE otherPerson.dateOfBirth'],
    [{ dateOfDeath: '2026-13-01' }, 'NO_SUCH_DATE dateOfDeath'],
    [{ dateOfBirth: 'unknown' }, 'NO_SUCH_DATE dateOfBirth'],
    [{ dardrCommencementDate: false }, 'WRONG_TYPE dardrCommencementDate'],
    [{ otherPerson: 'husband' }, 'WRONG_TYPE otherPerson'],
  ])('%j is refused with its field', (raw, expected) => {
    expect(refused(raw)).toEqual([expected]);
    const question = readCriteria(raw);
    expect(question.ok ? null : question.error[0]?.source).toBe('s.9(1)');
  });

  it.each([0, 150])('an age of %i can be', (ageAtDeath) => {
    expect(refused({ ageAtDeath, otherPerson: { ageAtDeath } })).toEqual([]);
  });
});

describe('Facts about ages that cannot be', () => {
  const DIED = { dateOfDeath: '2026-06-15' };

  it.each<[string, CriteriaInput, string, string, string]>([
    [
      'an age that the date of birth contradicts',
      { ...DIED, dateOfBirth: '1992-06-16', ageAtDeath: 34 },
      'AGE_CONTRADICTS_BIRTH',
      'ageAtDeath',
      'ageAtDeath: the person who died was born on 16 June 1992 and so was 33 on 15 June 2026, not 34. Correct the age or the date, or leave one out.',
    ],
    [
      'an age of the other person that the date of birth contradicts',
      { ...DIED, otherPerson: { dateOfBirth: '1986-06-15', ageAtDeath: 39 } },
      'AGE_CONTRADICTS_BIRTH',
      'otherPerson.ageAtDeath',
      'otherPerson.ageAtDeath: the other person was born on 15 June 1986 and so was 40 on 15 June 2026, not 39. Correct the age or the date, or leave one out.',
    ],
    [
      'a birth after the death',
      { ...DIED, dateOfBirth: '2026-06-16' },
      'BORN_AFTER_DEATH',
      'dateOfBirth',
      'dateOfBirth: the person who died cannot be born on 16 June 2026, after the death on 15 June 2026. Correct one of the dates.',
    ],
    [
      'a birth of the other person after the death',
      { ...DIED, otherPerson: { dateOfBirth: '2027-01-01' } },
      'BORN_AFTER_DEATH',
      'otherPerson.dateOfBirth',
      'otherPerson.dateOfBirth: the other person cannot be born on 1 January 2027, after the death on 15 June 2026. Correct one of the dates.',
    ],
    [
      'a death on no day',
      { dateOfDeath: '2026-02-29' },
      'NO_SUCH_DATE',
      'dateOfDeath',
      'dateOfDeath: 2026-02-29 is no date. Write it as YYYY-MM-DD, or leave it out.',
    ],
    [
      'a beginning of the new law on no day',
      { dardrCommencementDate: '2026-02-29' },
      'NO_SUCH_DATE',
      'dardrCommencementDate',
      'dardrCommencementDate: 2026-02-29 is no date. Write it as YYYY-MM-DD, or leave it out.',
    ],
    [
      'a birth on no day',
      { dateOfBirth: '1992-02-30' },
      'NO_SUCH_DATE',
      'dateOfBirth',
      'dateOfBirth: 1992-02-30 is no date. Write it as YYYY-MM-DD, or leave it out.',
    ],
    [
      'a birth of the other person on no day',
      { otherPerson: { dateOfBirth: '1992-02-30' } },
      'NO_SUCH_DATE',
      'otherPerson.dateOfBirth',
      'otherPerson.dateOfBirth: 1992-02-30 is no date. Write it as YYYY-MM-DD, or leave it out.',
    ],
  ])('%s', (_what, input, code, field, detail) => {
    expect(problem(input)).toEqual({ code, field, detail, source: 's.9(1)', kind: 'BAD_INPUT' });
  });

  it.each<[string, CriteriaInput]>([
    ['an age that agrees with the date of birth', { ...DIED, dateOfBirth: '1992-06-15', ageAtDeath: 34 }],
    ['a birth on the day of the death', { ...DIED, dateOfBirth: '2026-06-15', ageAtDeath: 0 }],
    ['an age and a birth without a date of death', { dateOfBirth: '1992-06-15', ageAtDeath: 20 }],
    ['an age without a birth', { ...DIED, ageAtDeath: 20 }],
    ['nothing', {}],
  ])('%s is none of them', (_what, input) => {
    expect(problem(input)).toBeNull();
  });
});
