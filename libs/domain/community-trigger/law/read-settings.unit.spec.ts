import { readThreshold } from './read-threshold.js';

const ON = '2026-09-01';
const ask = (more: object = {}) => readThreshold({ application: { madeAt: ON }, complaints: [], ...more });
const read = (more: object = {}) => {
  const question = ask(more);
  if (!question.ok) throw new Error(question.error.map(({ detail }) => detail).join('\n'));
  return question.value;
};
const settings = (procedure: object) => read({ procedure }).settings;
const refused = (more: object): readonly string[] => {
  const question = ask(more);
  return question.ok ? [] : question.error.map(({ code, field }) => `${code} ${field ?? ''}`);
};

describe('The version of the procedure (2.2 step 1)', () => {
  const versions = [
    { effectiveFrom: '2026-06-01', qualifyingNumber: 4 },
    { effectiveFrom: '2020-01-01', groupNumber: 5 },
    { effectiveFrom: '2026-04-15', qualifyingNumber: 2, dedupe: null },
  ];
  const base = { qualifyingNumber: 5, groupNumber: 3, dedupe: 'ACROSS_PEOPLE' };
  const on = (madeAt: string) =>
    readThreshold({ application: { madeAt }, complaints: [], procedure: { ...base, versions } });

  it.each([
    [
      'the day before the second',
      '2026-04-14',
      { qualifyingNumber: 5, groupNumber: 5, dedupe: 'ACROSS_PEOPLE' },
    ],
    [
      'the last moment of that day in London',
      '2026-04-14T22:59:59Z',
      { qualifyingNumber: 5, groupNumber: 5 },
    ],
    [
      'the first moment of the second in London',
      '2026-04-14T23:00:00Z',
      { qualifyingNumber: 2, groupNumber: 3 },
    ],
    ['the day of the second, which takes one rule of the base back', '2026-04-15', { dedupe: 'SAME_PERSON' }],
    ['the day before the third', '2026-05-31', { qualifyingNumber: 2 }],
    ['the day of the third', '2026-06-01', { qualifyingNumber: 4, groupNumber: 3, dedupe: 'ACROSS_PEOPLE' }],
    ['years later', '2040-01-01', { qualifyingNumber: 4 }],
    ['the first day of the first', '2020-01-01', { qualifyingNumber: 5, groupNumber: 5 }],
  ])('in force on %s (%s) is the one that counts', (_when, madeAt, expected) => {
    const question = on(madeAt);
    expect(question.ok ? question.value.settings : question.error).toMatchObject(expected);
  });

  it('must be there: nobody can apply under a procedure that had not begun', () => {
    const question = on('2019-12-31');
    expect(question.ok ? [] : question.error).toEqual([
      {
        code: 'NO_VERSION_IN_FORCE',
        field: 'procedure.versions',
        source: 's.104(4)-(5)',
        kind: 'BAD_INPUT',
        detail:
          'procedure.versions: no version of the procedure was in force on 31 December 2019, when the application was made. Add the version that was, or correct the dates.',
      },
    ]);
  });

  it('is the base itself where no versions are listed', () => {
    expect(settings({ ...base, versions: [] }).qualifyingNumber).toBe(5);
  });

  it('is looked at even where it is not in force', () => {
    const wrong = {
      versions: [{ effectiveFrom: '2020-01-01' }, { effectiveFrom: '2030-01-01', hateNumber: 0 }],
    };
    expect(refused({ procedure: wrong })).toEqual(['WRONG_TYPE procedure.versions[1].hateNumber']);
  });

  it('needs a first day, and one of its own', () => {
    expect(refused({ procedure: { versions: [{}, { effectiveFrom: '2020-01-01' }] } })).toEqual([
      'MISSING procedure.versions[0].effectiveFrom',
    ]);
    const twice = ask({
      procedure: { versions: [{ effectiveFrom: '2020-01-01' }, { effectiveFrom: '2020-01-01' }] },
    });
    expect(twice.ok ? [] : twice.error.map(({ code, detail }) => [code, detail])).toEqual([
      [
        'TWO_VERSIONS',
        'procedure.versions[1].effectiveFrom: another version begins on 1 January 2020 too. Give each version a day of its own.',
      ],
    ]);
  });

  it('cannot be chosen while the day of the application is not known, which is then all that is said', () => {
    const question = readThreshold({ application: {}, complaints: [], procedure: { ...base, versions } });
    expect(question.ok ? [] : question.error.map(({ field }) => field)).toEqual(['application.madeAt']);
  });
});
