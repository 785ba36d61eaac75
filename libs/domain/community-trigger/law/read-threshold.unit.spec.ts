import { report } from '../testing/threshold-question.js';
import { readThreshold } from './read-threshold.js';
import { STATUTORY_THRESHOLD } from './threshold-settings.js';

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
const complaint = (more: object): object => ({ complaints: [report('a', '2026-06-20', '2026-06-21', more)] });

describe('A question about the threshold, read from JSON', () => {
  it('has the statutory values where the procedure says nothing', () => {
    expect(read().settings).toEqual(STATUTORY_THRESHOLD);
    expect(settings({})).toEqual(STATUTORY_THRESHOLD);
    expect(read({ procedure: null }).settings).toEqual(STATUTORY_THRESHOLD);
    expect(STATUTORY_THRESHOLD).toEqual({
      qualifyingNumber: 3,
      reportWithin: { n: 1, unit: 'MONTH' },
      applyWithin: { n: 6, unit: 'MONTH' },
      dedupe: 'SAME_PERSON',
      countDiarySheets: false,
      informalContactCounts: false,
      countPerPerson: false,
    });
  });

  it('has what the procedure says instead', () => {
    const local = {
      qualifyingNumber: 2,
      reportWithin: { n: 30, unit: 'DAY' },
      applyWithin: { n: 12, unit: 'MONTH' },
      incidentWindow: { n: 6, unit: 'MONTH' },
      dedupe: 'ACROSS_PEOPLE',
      countDiarySheets: true,
      informalContactCounts: true,
      countPerPerson: true,
      groupNumber: 5,
      hateNumber: 1,
      vulnerabilityReferral: { ranks: ['Inspector'] },
    };
    expect(settings(local)).toEqual(local);
    expect(settings({ vulnerabilityReferral: true }).vulnerabilityReferral).toEqual({ ranks: [] });
    expect(settings({ vulnerabilityReferral: false }).vulnerabilityReferral).toBeUndefined();
    expect(settings({ discretionary: true }).discretionary).toEqual({
      persistence: true,
      harm: true,
      adequacy: true,
    });
    expect(settings({ discretionary: false }).discretionary).toBeUndefined();
  });

  it('has every fact of every report', () => {
    const facts = {
      occurredOn: '2026-06-20',
      occurredFrom: '2026-06-19',
      occurredTo: '2026-06-21',
      area: 'ned',
      behaviour: 'noise',
      informal: true,
      diarySheet: true,
      hate: true,
    };
    const genuine = { decided: 'NO', by: ['ned-council'], reason: 'invented' };
    const question = read({
      application: { madeAt: '2026-09-01T12:00:00+01:00', area: 'ned', behaviour: 'noise' },
      complaints: [report('a', '', '2026-06-21T09:00:00Z', { ...facts, genuine })],
      referral: { rank: 'Inspector', reason: 'lives alone' },
      bodiesDecision: { result: 'MET', reasons: ['weekly', 'high', 'no visit'] },
    });
    expect(question.input).toEqual({
      application: { madeAt: '2026-09-01T11:00:00.000Z', area: 'ned', behaviour: 'noise' },
      complaints: [
        {
          id: 'a',
          reporterId: 'applicant',
          incidentId: 'incident-a',
          madeAt: '2026-06-21T09:00:00.000Z',
          ...facts,
          genuine: { decided: 'NO' },
        },
      ],
      referral: { rank: 'Inspector' },
      bodiesDecision: { result: 'MET' },
    });
    expect(question.ignored).toEqual([]);
  });

  it('has no referral and no decision where none is given', () => {
    expect(read({ referral: null, bodiesDecision: null }).input).toMatchObject({
      referral: null,
      bodiesDecision: null,
    });
    expect(
      read(complaint({ genuine: { decided: 'YES', by: 'all bodies', reason: 'seen on film' } })).input
        .complaints[0]?.genuine,
    ).toEqual({ decided: 'YES' });
  });

  it('says which fields no rule asks for, also in a version of the procedure', () => {
    const question = read({
      note: 'x',
      application: { madeAt: ON, channel: 'ONLINE' },
      complaints: [report('a', '2026-06-20', '2026-06-21', { loud: true })],
      procedure: { qualifyingNumbr: 2, versions: [{ effectiveFrom: '2020-01-01', quorum: 3 }] },
    });
    expect(question.ignored).toEqual([
      'note',
      'application.channel',
      'complaints[0].loud',
      'procedure.qualifyingNumbr',
      'procedure.versions[0].quorum',
    ]);
  });
});

describe('A question that cannot be read', () => {
  it.each<[unknown, readonly string[]]>([
    [5, ['WRONG_TYPE input']],
    [{}, ['MISSING application', 'MISSING complaints']],
    [{ application: 5, complaints: [5] }, ['WRONG_TYPE application', 'WRONG_TYPE complaints[0]']],
    [{ application: {}, complaints: [] }, ['MISSING application.madeAt']],
    [{ application: { madeAt: '2026-02-30' }, complaints: [] }, ['NO_SUCH_DATE application.madeAt']],
    [{ application: { madeAt: '2026-09-01T10:00' }, complaints: [] }, ['NO_SUCH_DATE application.madeAt']],
    [{ application: { madeAt: ON }, complaints: {} }, ['WRONG_TYPE complaints']],
    [
      { application: { madeAt: ON }, complaints: [{}] },
      [
        'MISSING complaints[0].madeTo',
        'MISSING complaints[0].id',
        'MISSING complaints[0].reporterId',
        'MISSING complaints[0].incidentId',
        'MISSING complaints[0].madeAt',
      ],
    ],
  ])('%j: every field that must change is named', (raw, problems) => {
    const question = readThreshold(raw);
    expect(question.ok ? [] : question.error.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(
      problems,
    );
  });

  it.each<[string, object, string]>([
    [
      'a date that does not exist',
      complaint({ occurredOn: '2026-02-29' }),
      'NO_SUCH_DATE complaints[0].occurredOn',
    ],
    [
      'the beginning of a range that does not exist',
      complaint({ occurredFrom: 'May' }),
      'NO_SUCH_DATE complaints[0].occurredFrom',
    ],
    [
      'the end of a range that does not exist',
      complaint({ occurredTo: '2026-6-1' }),
      'NO_SUCH_DATE complaints[0].occurredTo',
    ],
    ['a report made on no day', complaint({ madeAt: '2026-06-31' }), 'NO_SUCH_DATE complaints[0].madeAt'],
    ['an area that is no text', complaint({ area: 5 }), 'WRONG_TYPE complaints[0].area'],
    ['a behaviour that is no text', complaint({ behaviour: '' }), 'WRONG_TYPE complaints[0].behaviour'],
    [
      'informal that is neither true nor false',
      complaint({ informal: 'no' }),
      'WRONG_TYPE complaints[0].informal',
    ],
    [
      'a diary sheet that is neither true nor false',
      complaint({ diarySheet: 0 }),
      'WRONG_TYPE complaints[0].diarySheet',
    ],
    ['hate that is neither true nor false', complaint({ hate: 'yes' }), 'WRONG_TYPE complaints[0].hate'],
    [
      'a finding by nobody',
      complaint({ genuine: { decided: 'NO', reason: 'x' } }),
      'MISSING complaints[0].genuine.by',
    ],
    [
      'a finding without a reason',
      complaint({ genuine: { decided: 'NO', by: 'x' } }),
      'MISSING complaints[0].genuine.reason',
    ],
    [
      'a finding that decides nothing',
      complaint({ genuine: { by: 'x', reason: 'x' } }),
      'MISSING complaints[0].genuine.decided',
    ],
    [
      'a finding of something else',
      complaint({ genuine: { decided: 'MAYBE', by: 'x', reason: 'x' } }),
      'WRONG_TYPE complaints[0].genuine.decided',
    ],
    ['a referral by no rank', { referral: { reason: 'x' } }, 'MISSING referral.rank'],
    ['a referral without a reason', { referral: { rank: 'Inspector' } }, 'MISSING referral.reason'],
    ['a decision without reasons', { bodiesDecision: { result: 'MET' } }, 'MISSING bodiesDecision.reasons'],
    [
      'a decision with empty reasons',
      { bodiesDecision: { result: 'MET', reasons: [] } },
      'WRONG_TYPE bodiesDecision.reasons',
    ],
    ['a decision without a result', { bodiesDecision: { reasons: 'x' } }, 'MISSING bodiesDecision.result'],
    [
      'a decision for something else',
      { bodiesDecision: { result: 'PENDING', reasons: 'x' } },
      'WRONG_TYPE bodiesDecision.result',
    ],
    ['a number of nothing', { procedure: { qualifyingNumber: 0 } }, 'WRONG_TYPE procedure.qualifyingNumber'],
    [
      'a period without its unit',
      { procedure: { reportWithin: { n: 30 } } },
      'MISSING procedure.reportWithin.unit',
    ],
    [
      'a period without its length',
      { procedure: { applyWithin: { unit: 'DAY' } } },
      'MISSING procedure.applyWithin.n',
    ],
    [
      'a period in weeks',
      { procedure: { incidentWindow: { n: 2, unit: 'WEEK' } } },
      'WRONG_TYPE procedure.incidentWindow.unit',
    ],
    ['an unknown way to count incidents', { procedure: { dedupe: 'NEVER' } }, 'WRONG_TYPE procedure.dedupe'],
    [
      'diary sheets that are neither true nor false',
      { procedure: { countDiarySheets: 1 } },
      'WRONG_TYPE procedure.countDiarySheets',
    ],
    [
      'informal contacts that are neither true nor false',
      { procedure: { informalContactCounts: 1 } },
      'WRONG_TYPE procedure.informalContactCounts',
    ],
    [
      'counting per person that is neither true nor false',
      { procedure: { countPerPerson: 1 } },
      'WRONG_TYPE procedure.countPerPerson',
    ],
    ['a group of half a person', { procedure: { groupNumber: 0.5 } }, 'WRONG_TYPE procedure.groupNumber'],
    ['a hate rule that is no number', { procedure: { hateNumber: true } }, 'WRONG_TYPE procedure.hateNumber'],
    [
      'ranks that are missing',
      { procedure: { vulnerabilityReferral: {} } },
      'MISSING procedure.vulnerabilityReferral.ranks',
    ],
    [
      'ranks that are no list',
      { procedure: { vulnerabilityReferral: { ranks: 'Inspector' } } },
      'WRONG_TYPE procedure.vulnerabilityReferral.ranks',
    ],
    [
      'a referral route that is a text',
      { procedure: { vulnerabilityReferral: 'yes' } },
      'WRONG_TYPE procedure.vulnerabilityReferral',
    ],
    [
      'judgement that is neither true nor false',
      { procedure: { discretionary: {} } },
      'WRONG_TYPE procedure.discretionary',
    ],
    ['a procedure that is a list', { procedure: [] }, 'WRONG_TYPE procedure'],
  ])('has %s', (_what, more, problem) => {
    expect(refused(more)).toEqual([problem]);
  });

  it('names the rule for which it asks', () => {
    const question = ask({ procedure: { qualifyingNumber: 0 } });
    expect(question).toMatchObject({ ok: false, error: [{ source: 's.104(4)-(5)', kind: 'BAD_INPUT' }] });
  });
});
