import { readingOf, type Fields } from './reading.js';

const RULE = 's.104(4)';

/** Asks a JSON value one question and tells what was answered and what was said. */
const ask = (raw: unknown, question: (fields: Fields) => unknown) => {
  const reading = readingOf(raw, RULE);
  const answer = question(reading.fields);
  return { answer, problems: reading.problems() };
};
const said = (raw: unknown, question: (fields: Fields) => unknown): readonly string[] =>
  ask(raw, question).problems.map(({ detail }) => detail);

describe('Reading what somebody else wrote as JSON', () => {
  it.each<[string, unknown, (fields: Fields) => unknown, unknown]>([
    ['a text', { a: 'x' }, (f) => f.text('a'), 'x'],
    ['true', { a: true }, (f) => f.flag('a'), true],
    ['false', { a: false }, (f) => f.flag('a'), false],
    ['the smallest count', { a: 1 }, (f) => f.count('a'), 1],
    ['the largest count', { a: 1000 }, (f) => f.count('a'), 1000],
    ['a number at its lower limit', { a: 0 }, (f) => f.number('a', 0, 150), 0],
    ['a number at its upper limit', { a: 150 }, (f) => f.number('a', 0, 150), 150],
    ['a date', { a: '2024-02-29' }, (f) => f.date('a'), '2024-02-29'],
    ['a London date', { a: '2024-02-29' }, (f) => f.when('a'), '2024-02-29'],
    ['a moment, in UTC', { a: '2026-04-15T00:00:00+01:00' }, (f) => f.when('a'), '2026-04-14T23:00:00.000Z'],
    ['one of the choices', { a: 'DAY' }, (f) => f.choice('a', ['MONTH', 'DAY']), 'DAY'],
    ['a list of texts', { a: ['x', 'y'] }, (f) => f.texts('a'), ['x', 'y']],
    ['an empty list of texts', { a: [] }, (f) => f.texts('a'), []],
    ['one reason', { a: 'x' }, (f) => f.words('a'), ['x']],
    ['several reasons', { a: ['x', 'y'] }, (f) => f.words('a'), ['x', 'y']],
    ['reasons by name', { a: { harm: 'x', adequacy: 'y' } }, (f) => f.words('a'), ['x', 'y']],
    ['a field of an object', { a: { b: 'x' } }, (f) => f.object('a')?.text('b'), 'x'],
    [
      'a field of the objects of a list',
      { a: [{ b: 'x' }, { b: 'y' }] },
      (f) => f.objects('a')?.map((o) => o.text('b')),
      ['x', 'y'],
    ],
    ['what is required and there', { a: 'x' }, (f) => f.required('a', f.text('a'), 'instead'), 'x'],
  ])('finds %s', (_what, raw, question, answer) => {
    expect(ask(raw, question)).toEqual({ answer, problems: [] });
  });

  it.each<[string, (fields: Fields) => unknown]>([
    ['text', (f) => f.text('a')],
    ['flag', (f) => f.flag('a')],
    ['count', (f) => f.count('a')],
    ['date', (f) => f.date('a')],
    ['moment', (f) => f.when('a')],
    ['choice', (f) => f.choice('a', ['x'])],
    ['list of texts', (f) => f.texts('a')],
    ['reason', (f) => f.words('a')],
    ['object', (f) => f.object('a')],
    ['list', (f) => f.objects('a')],
  ])('has nothing to say where a %s is left out, or null', (_what, question) => {
    expect(ask({}, question)).toEqual({ answer: undefined, problems: [] });
    expect(ask({ a: null }, question)).toEqual({ answer: undefined, problems: [] });
  });

  it.each<[unknown, (fields: Fields) => unknown, string]>([
    [{ a: 1 }, (f) => f.text('a'), 'a: must be a text that is not empty, not 1.'],
    [{ a: ' ' }, (f) => f.text('a'), 'a: must be a text that is not empty, not " ".'],
    [{ a: 'yes' }, (f) => f.flag('a'), 'a: must be true or false, not "yes".'],
    [{ a: 0 }, (f) => f.count('a'), 'a: must be a whole number from 1 to 1000, not 0.'],
    [{ a: 1001 }, (f) => f.count('a'), 'a: must be a whole number from 1 to 1000, not 1001.'],
    [{ a: 2.5 }, (f) => f.count('a'), 'a: must be a whole number from 1 to 1000, not 2.5.'],
    [{ a: '3' }, (f) => f.count('a'), 'a: must be a whole number from 1 to 1000, not "3".'],
    [{ a: -1 }, (f) => f.number('a', 0, 150), 'a: must be a whole number from 0 to 150, not -1.'],
    [{ a: 151 }, (f) => f.number('a', 0, 150), 'a: must be a whole number from 0 to 150, not 151.'],
    [{ a: 20260401 }, (f) => f.date('a'), 'a: must be a date written YYYY-MM-DD, not 20260401.'],
    [
      { a: '2026-02-29' },
      (f) => f.date('a'),
      'a: "2026-02-29" is no date. Write a day that exists as YYYY-MM-DD, or leave it out if it is not known.',
    ],
    [{ a: 1 }, (f) => f.when('a'), 'a: must be a London date or a moment, not 1.'],
    [
      { a: '2026-04-14T23:00:00' },
      (f) => f.when('a'),
      'a: "2026-04-14T23:00:00" is neither a London date (YYYY-MM-DD) nor a moment with its zone (2026-04-14T23:00:00Z).',
    ],
    [{ a: 'WEEK' }, (f) => f.choice('a', ['MONTH', 'DAY']), 'a: must be one of MONTH, DAY, not "WEEK".'],
    [{ a: 'x' }, (f) => f.texts('a'), 'a: must be a list of texts, not "x".'],
    [{ a: ['x', ''] }, (f) => f.texts('a'), 'a: must be a list of texts, not ["x",""].'],
    [{ a: [] }, (f) => f.words('a'), 'a: must be a text that is not empty, or a list of such texts.'],
    [{ a: {} }, (f) => f.words('a'), 'a: must be a text that is not empty, or a list of such texts.'],
    [{ a: ['x', 1] }, (f) => f.words('a'), 'a: must be a text that is not empty, or a list of such texts.'],
    [{ a: 5 }, (f) => f.words('a'), 'a: must be a text that is not empty, or a list of such texts.'],
    [{ a: [] }, (f) => f.object('a'), 'a: must be a JSON object, not [].'],
    [{ a: 'x' }, (f) => f.object('a'), 'a: must be a JSON object, not "x".'],
    [{ a: {} }, (f) => f.objects('a'), 'a: must be a list, not {}.'],
    [{ a: [{}, 5] }, (f) => f.objects('a'), 'a[1]: must be a JSON object, not 5.'],
    [{ a: [null] }, (f) => f.objects('a'), 'a[0]: must be a JSON object, not null.'],
    [{}, (f) => f.required('a', f.text('a'), ''), 'a: is missing. Please give it.'],
    [{ a: { b: 1 } }, (f) => f.object('a')?.text('b'), 'a.b: must be a text that is not empty, not 1.'],
  ])('says of %j what is wrong and what would be right', (raw, question, detail) => {
    expect(said(raw, question)).toEqual([detail]);
  });

  it('says with each problem its code, its field and the rule that asks', () => {
    expect(ask({ a: { b: 1 } }, (f) => f.object('a')?.text('b')).problems).toEqual([
      {
        code: 'WRONG_TYPE',
        detail: 'a.b: must be a text that is not empty, not 1.',
        source: RULE,
        field: 'a.b',
        kind: 'BAD_INPUT',
      },
    ]);
    const codes = ask({ a: 'x', b: 'y', d: 5 }, (f) => [
      f.date('a'),
      f.when('b'),
      f.required('c', undefined, 0),
      f.words('d'),
    ]).problems;
    expect(codes.map(({ code }) => code)).toEqual(['NO_SUCH_DATE', 'NO_SUCH_DATE', 'MISSING', 'WRONG_TYPE']);
  });

  it('says one thing, not two, of what is required and wrong', () => {
    const { answer, problems } = ask({ a: 1 }, (f) => f.required('a', f.text('a'), 'instead'));
    expect([answer, problems.map(({ code }) => code)]).toEqual(['instead', ['WRONG_TYPE']]);
  });

  it('shows the beginning of what is too long to show', () => {
    const [exactly, longer] = ['x'.repeat(58), 'x'.repeat(59)].map((a) => said({ a }, (f) => f.flag('a'))[0]);
    expect(exactly).toBe(`a: must be true or false, not "${'x'.repeat(58)}".`);
    expect(longer).toBe(`a: must be true or false, not "${'x'.repeat(56)}....`);
  });

  it.each([[null], [[]], ['x'], [5]])('says of %j that it is no object', (raw) => {
    const [problem] = readingOf(raw, RULE).problems();
    expect(problem).toMatchObject({ code: 'WRONG_TYPE', field: 'input' });
    expect(problem?.detail).toBe(`input: must be a JSON object, not ${JSON.stringify(raw)}.`);
  });

  it('tells which fields nobody asked for, at every depth', () => {
    const reading = readingOf({ a: 1, extra: 1, b: { c: 1, more: 2 }, d: [{ e: 1 }] }, RULE);
    reading.fields.count('a');
    reading.fields.object('b')?.count('c');
    reading.fields.objects('d');
    expect(reading.ignored()).toEqual(['extra', 'b.more', 'd[0].e']);
    reading.fields.text('nowhere');
    expect(reading.ignored()).toEqual(['extra', 'b.more', 'd[0].e']);
  });

  it('takes nothing that is inherited or smuggled in for a field', () => {
    const smuggled = JSON.parse('{"__proto__": {"a": "x"}}') as unknown;
    expect(ask(smuggled, (f) => f.text('a'))).toEqual({ answer: undefined, problems: [] });
    expect(ask({}, (f) => f.text('toString'))).toEqual({ answer: undefined, problems: [] });
    expect(ask(Object.create({ a: 'x' }), (f) => f.text('a'))).toEqual({ answer: undefined, problems: [] });
  });

  it('lets whoever reads add a problem of their own, with the field written out', () => {
    const { problems } = ask({ a: { b: 2 } }, (f) => f.object('a')?.wrong('b', 'TWICE', 'is there twice.'));
    expect(problems).toEqual([
      { code: 'TWICE', detail: 'a.b: is there twice.', source: RULE, field: 'a.b', kind: 'BAD_INPUT' },
    ]);
  });
});
