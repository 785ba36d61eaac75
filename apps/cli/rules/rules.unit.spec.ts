import { rulesCommand } from './index.js';

interface Said {
  readonly out: readonly string[];
  readonly said: readonly string[];
  readonly exit: number;
}

/** Runs `reviews rules …` with what would stand on standard input. */
async function rules(words: string, typed: unknown = ''): Promise<Said> {
  const out: string[] = [];
  const said: string[] = [];
  const before = process.exitCode;
  process.exitCode = 0;
  const io = {
    out: (line: string) => void out.push(line),
    say: (line: string) => void said.push(line),
    read: () => Promise.resolve(typeof typed === 'string' ? typed : JSON.stringify(typed)),
  };
  await rulesCommand(io).parseAsync(['node', 'rules', ...words.split(' ')]);
  const exit = Number(process.exitCode);
  process.exitCode = before;
  return { out, said, exit };
}
const asked = async (words: string, question: unknown): Promise<unknown> => {
  const { out, said, exit } = await rules(words, question);
  expect([said, exit, out.length]).toEqual([[], 0, 1]);
  return JSON.parse(out[0] ?? '') as unknown;
};

const report = (id: string, on: string, more: object = {}): object => ({
  id,
  reporterId: 'applicant',
  incidentId: id,
  occurredOn: on,
  madeAt: on,
  madeTo: 'police',
  ...more,
});
const APPLIED = { application: { madeAt: '2026-09-01' } };
const THREE = [report('a', '2026-06-01'), report('b', '2026-06-20'), report('c', '2026-07-05')];

describe('reviews rules: the calendar', () => {
  it.each([
    ['working-days --from 2026-11-23 --days 3', '2026-11-26'],
    ['working-days --from 2012-05-25 --days 2', '2012-05-29'],
    ['working-days --from 2026-11-28 --days 0', '2026-11-28'],
    ['months-beginning-with --from 2026-01-31 --months 1', '2026-02-28'],
    ['months-beginning-with --from 2026-08-31 --months 6', '2027-02-28'],
    ['months-after --from 1978-09-30 --months 4', '1979-01-30'],
    ['months-after --from 2028-02-29 --months 6', '2028-08-29'],
    ['months-after --from 2028-02-29 --months 0', '2028-02-29'],
    ['months-after --from 2026-01-31 --months 95687', '9999-12-31'],
    ['local-date --at 2026-04-14T23:00:00Z', '2026-04-15'],
    ['local-date --at 2026-10-25T01:30:00+01:00', '2026-10-25'],
    ['local-date --at 1968-01-01T00:00:00Z', '1968-01-01'],
  ])('%s is %s', async (words, date) => {
    expect(await rules(words)).toEqual({ out: [date], said: [], exit: 0 });
  });

  it.each([
    [
      'working-days --from 2028-12-29 --days 1',
      [
        '--days: 1 from 29 December 2028 cannot be counted, because the list of bank holidays runs from 1 January 2012 to 31 December 2028. Ask for days within it. [--days; product rule 4.2(3)]',
      ],
    ],
    [
      'working-days --from 2026-02-30 --days -1',
      [
        '--from: "2026-02-30" is no date. Write a day that exists as YYYY-MM-DD. [--from; product rule 4.2(3)]',
        '--days: "-1" is not a whole number from 0 to 1000000. Write it in digits. [--days; product rule 4.2(3)]',
      ],
    ],
    [
      'working-days --from 2026-11-23 --days 2.5',
      [
        '--days: "2.5" is not a whole number from 0 to 1000000. Write it in digits. [--days; product rule 4.2(3)]',
      ],
    ],
    [
      'months-beginning-with --from 2026-01-31 --months 0',
      ['--months: "0" is not a whole number from 1 to 1000000. Write it in digits. [--months; s.104(11)]'],
    ],
    [
      'months-after --from 2026-01-31 --months 99999999999999999999',
      [
        '--months: "99999999999999999999" is not a whole number from 0 to 1000000. Write it in digits. [--months; Dodds v Walker [1981] 1 WLR 1027]',
      ],
    ],
    [
      'months-after --from 2026-01-31 --months 95688',
      [
        '--months: 95688 from 31 January 2026 end after the year 9999. Ask for fewer. [--months; Dodds v Walker [1981] 1 WLR 1027]',
      ],
    ],
    [
      'months-beginning-with --from 2026-01-31 --months 1000000',
      [
        '--months: 1000000 from 31 January 2026 end after the year 9999. Ask for fewer. [--months; s.104(11)]',
      ],
    ],
    [
      'local-date --at 2026-04-14T23:00:00',
      [
        '--at: "2026-04-14T23:00:00" is no moment. Write date, time and zone, such as 2026-04-14T23:00:00Z: without its zone nobody can tell on which day it was in London. [--at; product rule 4.2(6)]',
      ],
    ],
    [
      'local-date --at 1967-12-31T23:59:59Z',
      [
        '--at: how the London clock was set is known here from 1 January 1968 to the year 9999. Ask for a moment in between. [--at; product rule 4.2(6)]',
      ],
    ],
  ])('%s is refused with a sentence and exit 2', async (words, said) => {
    expect(await rules(words)).toEqual({ out: [], said, exit: 2 });
  });
});

describe('reviews rules threshold', () => {
  it('prints result, route, count, every report with its sentence, warnings and sources', async () => {
    expect(await asked('threshold', { ...APPLIED, complaints: THREE.slice(0, 1) })).toEqual({
      result: 'NOT_MET',
      route: null,
      count: 1,
      complaints: [
        {
          id: 'a',
          status: 'QUALIFIES',
          lastReportDay: '2026-06-30',
          lastApplicationDay: '2026-11-30',
          because:
            'This report counts: what it is about happened on 1 June 2026 and could be reported until 30 June 2026; it was reported on 1 June 2026, so an application could be made until 30 November 2026; and it was made on 1 September 2026.',
        },
      ],
      warnings: [],
      sources: ['s.104(4)', 's.104(5)', 's.104(11)(a)', 's.104(11)(b)'],
    });
  });

  it('takes the version of the procedure that was in force', async () => {
    const procedure = {
      versions: [
        { effectiveFrom: '2020-01-01', qualifyingNumber: 5 },
        { effectiveFrom: '2026-09-01', qualifyingNumber: 2 },
      ],
    };
    expect(await asked('threshold', { procedure, ...APPLIED, complaints: THREE })).toMatchObject({
      result: 'MET',
      route: 'NUMBER',
      count: 3,
      warnings: [],
    });
  });

  it('answers, and says which fields were left out of account', async () => {
    const { out, said, exit } = await rules('threshold', {
      ...APPLIED,
      complaints: [],
      procedure: { number: 2 },
    });
    expect([out.length, exit]).toEqual([1, 0]);
    expect(said).toEqual([
      'procedure.number: no rule asks for this, so it was left out of account. Is it spelt as it should be?',
    ]);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a complaint made before its incident',
      { ...APPLIED, complaints: [report('a', '2026-06-01', { madeAt: '2026-05-31' })] },
      [
        'Complaint a was made on 31 May 2026, before the incident of 1 June 2026 that it is about. Correct one of the dates. [complaints[0].madeAt; s.104(11)(a)]',
      ],
    ],
    [
      'a day that does not exist, and a report without its body',
      { ...APPLIED, complaints: [report('a', '2026-06-31', { madeAt: '2026-07-01', madeTo: undefined })] },
      [
        'complaints[0].madeTo: is missing. Please give it. [complaints[0].madeTo; s.104(4)-(5)]',
        'complaints[0].occurredOn: "2026-06-31" is no date. Write a day that exists as YYYY-MM-DD, or leave it out if it is not known. [complaints[0].occurredOn; s.104(4)-(5)]',
      ],
    ],
    [
      'no version in force',
      { procedure: { versions: [{ effectiveFrom: '2026-09-02' }] }, ...APPLIED, complaints: [] },
      [
        'procedure.versions: no version of the procedure was in force on 1 September 2026, when the application was made. Add the version that was, or correct the dates. [procedure.versions; s.104(4)-(5)]',
      ],
    ],
    [
      'nothing',
      ' \n',
      ['input: nothing came in. Give the question as JSON on standard input. [input; s.104(4)-(5)]'],
    ],
    ['a list', '[]', ['input: must be a JSON object, not []. [input; s.104(4)-(5)]']],
  ])('refuses %s with a sentence and exit 2', async (_what, question, said) => {
    expect(await rules('threshold', question)).toEqual({ out: [], said, exit: 2 });
  });

  it('refuses what is no JSON, and says where it stops being so', async () => {
    const { out, said, exit } = await rules('threshold', '{"application": ');
    expect([out, said.length, exit]).toEqual([[], 1, 2]);
    expect(said[0]).toMatch(
      /^input: this is no JSON \(.*JSON.*\)\. Correct it where it says so\. \[input; s\.104\(4\)-\(5\)\]$/,
    );
  });
});

describe('reviews rules dhr-criteria', () => {
  it('prints regime, result, limbs, a sentence for each and the sources', async () => {
    const question = {
      dateOfDeath: '2026-06-15',
      ageAtDeath: 34,
      link: 'INTIMATE',
      conduct: 'YES',
      appearsToResult: 'UNKNOWN',
      dardrCommencementDate: null,
    };
    expect(await asked('dhr-criteria', question)).toEqual({
      regime: 'DHR_S9',
      result: 'PENDING_INFORMATION',
      limbs: { age: 'YES', link: 'YES', conduct: 'YES', causation: 'UNKNOWN' },
      because: [
        'The person who died was 16 or over.',
        'They were related, were or had been in an intimate personal relationship, or lived in one household.',
        'There was violence, abuse or neglect.',
        'It is not known whether the death appears to have resulted from it. "Appears" is a low bar.',
      ],
      sources: ['Domestic Violence, Crime and Victims Act 2004 s.9(1)'],
    });
  });

  it('refuses an age that the date of birth contradicts', async () => {
    const question = { dateOfDeath: '2026-06-15', dateOfBirth: '1992-06-16', ageAtDeath: 34 };
    expect(await rules('dhr-criteria', question)).toEqual({
      out: [],
      said: [
        'ageAtDeath: the person who died was born on 16 June 1992 and so was 33 on 15 June 2026, not 34. Correct the age or the date, or leave one out. [ageAtDeath; s.9(1)]',
      ],
      exit: 2,
    });
  });

  it('refuses what cannot be read, and nothing at all', async () => {
    expect((await rules('dhr-criteria', { link: 'FRIEND' })).exit).toBe(2);
    expect((await rules('dhr-criteria', '')).said).toEqual([
      'input: nothing came in. Give the question as JSON on standard input. [input; s.9(1)]',
    ]);
  });
});
