import fc from 'fast-check';
import {
  CaseText,
  CaseTexts,
  Choice,
  Code,
  Count,
  Day,
  Moment,
  NewId,
  Part,
  Parts,
  PersonName,
  type Input,
} from './fields/index.js';
import { derivedId } from './identifiers.js';
import { Refused } from './problem.js';
import { sealedBy, withNewIds, type ToSeal } from './seal.js';
import { validated } from './validate.js';

class Inner {
  @NewId()
  id?: string;

  @CaseText({ optional: true })
  note?: string;
}

class Sample {
  @Code({ max: 10 })
  code!: string;

  @Choice(['A', 'B'], { optional: true })
  choice?: string;

  @Count({ optional: true, max: 5 })
  count?: number;

  @Day({ optional: true })
  day?: string;

  @Moment({ optional: true })
  at?: string;

  @NewId()
  person?: string;

  @PersonName('person', { optional: true })
  name?: string;

  @CaseTexts({ optional: true, max: 2, maxEach: 4 })
  texts?: string[];

  @Part(() => Inner, { optional: true })
  one?: Inner;

  @Parts(() => Inner, { optional: true, max: 3 })
  many?: Inner[];
}

const problemOf = (body: unknown, input: Input = Sample) => {
  try {
    validated(input, body);
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
  return null;
};

describe('What is sent', () => {
  it('is taken as declared, in composed letters and with its moment in UTC', () => {
    const given = { code: 'cafe\u0301', at: '2026-06-01T10:00:00+01:00', many: [{ note: 'x' }] };
    expect(validated(Sample, given)).toEqual({
      code: 'café',
      at: '2026-06-01T09:00:00.000Z',
      many: [{ note: 'x' }],
    });
  });

  it('may leave out what is optional, by leaving it out or by null', () => {
    expect(validated(Sample, { code: 'x', choice: null, one: null })).toEqual({ code: 'x' });
  });

  it.each([
    [{ code: 'x', choice: 'C' }, 'choice', 'isIn'],
    [{ code: 'x', count: 6 }, 'count', 'max'],
    [{ code: 'x', count: 1.5 }, 'count', 'isInt'],
    [{ code: 'x', day: '2026-02-29' }, 'day', 'localDate'],
    [{ code: 'x', day: '2026-2-9' }, 'day', 'localDate'],
    [{ code: 'x', at: '2026-06-01T10:00:00' }, 'at', 'moment'],
    [{ code: 'x', at: '2026-06-31T10:00:00Z' }, 'at', 'moment'],
    [{ code: 'x'.repeat(11) }, 'code', 'maxLength'],
    [{ code: 'x', texts: 'T' }, 'texts', 'isArray'],
    [{ code: 'x', texts: ['a', 'b', 'c'] }, 'texts', 'arrayMaxSize'],
    [{ code: 'x', texts: ['a', ''] }, 'texts', 'minLength'],
    [{ code: 'x', texts: ['a', 'abcde'] }, 'texts', 'maxLength'],
    [{ code: 'x', texts: ['a', 7] }, 'texts', 'cleanText'],
    [{ code: 'x', one: { other: 1 } }, 'one.other', 'whitelistValidation'],
    [{ code: 'x', many: [{}, {}, {}, {}] }, 'many', 'arrayMaxSize'],
    [{ code: 'x', many: [{}, 'y'] }, 'many', 'isObject'],
    [{ code: 'x', many: [[]] }, 'many', 'isObject'],
    [{ code: 'x', one: { note: '\u0000' } }, 'one.note', 'cleanText'],
    [{}, 'code', 'cleanText'],
  ])('is refused by field and rule: %j', (body, field, rule) => {
    expect(problemOf(body)).toMatchObject({ status: 400, field, rule });
  });

  it('is refused in a sentence that keeps the form’s own words, where the field is called like one of them', () => {
    class Called {
      @Code({ pattern: /^\d\d:\d\d$/, form: 'a time such as 22:40' })
      time!: string;
    }
    expect(problemOf({ time: 'late' }, Called)).toMatchObject({
      field: 'time',
      rule: 'matches',
      detail: 'time must be a time such as 22:40.',
    });
  });

  it('never breaks the door, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (body) => {
        const problem = problemOf(body);
        expect(problem === null || problem.status === 400).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('A new id', () => {
  it('is the same for the same command and another for another', () => {
    const filled = (key: string) =>
      withNewIds(Sample, { code: 'x', many: [{}, {}] }, ['ned', 'person/p', key]);
    expect(filled('k1')).toEqual(filled('k1'));
    const { person, many } = filled('k1') as { person: string; many: { id: string }[] };
    expect(new Set([person, ...many.map((one) => one.id)]).size).toBe(3);
    expect(filled('k2')['person']).not.toBe(person);
  });

  it('stays what was given, where one was given', () => {
    expect(withNewIds(Sample, { code: 'x', person: 'known' }, ['a'])['person']).toBe('known');
  });

  it('cannot be steered into another’s by moving letters from one part to the next', () => {
    expect(derivedId('ned', 'ab')).not.toBe(derivedId('neda', 'b'));
  });
});

describe('Sealing', () => {
  const sealing = async (data: Record<string, unknown>) => {
    const sealed: ToSeal[] = [];
    const clear = await sealedBy(Sample, data, 'community-trigger/1', (part) => {
      sealed.push(part);
      return Promise.resolve({ sealed: `s${sealed.length}`, commitment: 'c' });
    });
    return { sealed, clear };
  };

  it('leaves no text of the sender in what the rules see', async () => {
    const { clear, sealed } = await sealing({
      code: 'x',
      person: 'p',
      name: 'N',
      one: { note: 'T1' },
      many: [{ note: 'T2' }],
    });
    expect(JSON.stringify(clear)).not.toMatch(/"N"|T1|T2/);
    expect(sealed.map((one) => one.text).sort()).toEqual(['N', 'T1', 'T2']);
  });

  it('seals each text of a list by itself, in its place', async () => {
    const { clear, sealed } = await sealing({ code: 'x', texts: ['T1', 'T2'] });
    expect(clear).toEqual({
      code: 'x',
      texts: [
        { sealed: 's1', commitment: 'c' },
        { sealed: 's2', commitment: 'c' },
      ],
    });
    expect(sealed.map(({ path, text, subject }) => ({ path, text, subject }))).toEqual([
      { path: '/texts/0', text: 'T1', subject: { case: 'community-trigger/1' } },
      { path: '/texts/1', text: 'T2', subject: { case: 'community-trigger/1' } },
    ]);
  });

  it('puts a person’s words under the person’s key and everything else under the case’s', async () => {
    const { sealed } = await sealing({ code: 'x', person: 'p', name: 'N', one: { note: 'T' } });
    expect(sealed.map(({ subject, indexed }) => ({ subject, indexed }))).toEqual([
      { subject: { person: 'p' }, indexed: true },
      { subject: { case: 'community-trigger/1' }, indexed: false },
    ]);
  });
});
