import { report, threshold } from '../testing/threshold-question.js';

const ON = '2026-09-01';
const good = (id: string, more: object = {}): object => report(id, '2026-06-20', '2026-06-21', more);
const by = (id: string, reporterId: string, more: object = {}): object => good(id, { reporterId, ...more });
const undated = report('undated', '', '2026-06-21', { occurredOn: undefined });
const decided = (result: 'MET' | 'NOT_MET'): object => ({ bodiesDecision: { result, reasons: 'reasons' } });
const referral = (rank: string): object => ({ referral: { rank, reason: 'lives alone' } });

/** A procedure with every route, and facts that meet each of them. */
const EVERY_ROUTE = {
  groupNumber: 2,
  hateNumber: 1,
  vulnerabilityReferral: true,
  discretionary: true,
};
const EVERY_FACT = [good('a'), good('b'), by('c', 'neighbour', { hate: true })];

describe('The routes, in their order (s.104(4)-(5), 2.2 steps 8 and 9)', () => {
  const without = ({ procedure = {}, complaints = EVERY_FACT, more = {} }) =>
    threshold({ ...EVERY_ROUTE, ...procedure }, ON, complaints, {
      ...referral('Police Inspector'),
      ...decided('MET'),
      ...more,
    }).route;

  it('takes the first that is met', () => {
    expect(without({})).toBe('NUMBER');
    expect(without({ procedure: { qualifyingNumber: 4 } })).toBe('GROUP_NUMBER');
    expect(without({ procedure: { qualifyingNumber: 4, groupNumber: 3 } })).toBe('HATE');
    const noHate = { qualifyingNumber: 4, groupNumber: 3, hateNumber: 2 };
    expect(without({ procedure: noHate })).toBe('VULNERABILITY_REFERRAL');
    expect(without({ procedure: noHate, more: { referral: null } })).toBe('HARM_PERSISTENCE_ADEQUACY');
    expect(without({ procedure: noHate, more: { referral: null, bodiesDecision: null } })).toBeNull();
  });

  it('names s.104(5) among its sources only where the number was not enough', () => {
    const sources = ['s.104(4)', 's.104(11)(a)', 's.104(11)(b)'];
    expect(threshold({}, ON, EVERY_FACT).sources).toEqual(sources);
    expect(threshold({}, ON, [good('a')]).sources).toEqual([
      's.104(4)',
      's.104(5)',
      's.104(11)(a)',
      's.104(11)(b)',
    ]);
  });
});

describe('The number', () => {
  it('of one person is the highest that any one person reaches, where the procedure counts so', () => {
    const complaints = [good('a'), by('b', 'neighbour'), by('c', 'neighbour'), by('d', 'other')];
    expect(threshold({}, ON, complaints)).toMatchObject({ result: 'MET', count: 4 });
    expect(threshold({ countPerPerson: true }, ON, complaints)).toMatchObject({
      result: 'NOT_MET',
      count: 2,
    });
    expect(threshold({ countPerPerson: true, qualifyingNumber: 2 }, ON, complaints)).toMatchObject({
      result: 'MET',
      route: 'NUMBER',
    });
  });

  it.each([true, false])('of no complaint at all is none (counted per person: %p)', (countPerPerson) => {
    expect(threshold({ countPerPerson }, ON, [])).toEqual({
      result: 'NOT_MET',
      route: null,
      count: 0,
      complaints: [],
      warnings: [],
      sources: ['s.104(4)', 's.104(5)', 's.104(11)(a)', 's.104(11)(b)'],
    });
  });

  it('counts only what qualifies', () => {
    const complaints = [good('a'), good('b'), good('c', { informal: true })];
    expect(threshold({}, ON, complaints)).toMatchObject({ result: 'NOT_MET', count: 2 });
  });
});

describe('A rule about groups', () => {
  it('counts different people, each with something that qualifies', () => {
    const rule = { groupNumber: 3, qualifyingNumber: 9 };
    const two = [by('a', 'x'), by('b', 'x'), by('c', 'y'), by('d', 'z', { informal: true })];
    expect(threshold(rule, ON, two).route).toBeNull();
    expect(threshold(rule, ON, [...two, by('e', 'z')]).route).toBe('GROUP_NUMBER');
  });
});

describe('A rule about hate', () => {
  it.each([
    ['one that qualifies', [good('a', { hate: true })], 'HATE'],
    ['one that does not qualify', [good('a', { hate: true, informal: true })], null],
    ['one that is not about hate', [good('a', { hate: false })], null],
  ])('of one report: %s', (_what, complaints, route) => {
    expect(threshold({ hateNumber: 1 }, ON, complaints).route).toBe(route);
  });

  it('of two needs two', () => {
    const hate = [good('a', { hate: true }), good('b', { hate: true })];
    expect(threshold({ hateNumber: 2 }, ON, hate.slice(1)).route).toBeNull();
    expect(threshold({ hateNumber: 2 }, ON, hate).route).toBe('HATE');
  });
});

describe('A referral of somebody vulnerable', () => {
  it.each<[string, object, object, string | null]>([
    [
      'anybody’s, where the procedure names no ranks',
      { vulnerabilityReferral: true },
      referral('Sergeant'),
      'VULNERABILITY_REFERRAL',
    ],
    [
      'anybody’s, where its list of ranks is empty',
      { vulnerabilityReferral: { ranks: [] } },
      referral('Sergeant'),
      'VULNERABILITY_REFERRAL',
    ],
    [
      'a named rank’s',
      { vulnerabilityReferral: { ranks: ['Sergeant', 'Inspector'] } },
      referral('Inspector'),
      'VULNERABILITY_REFERRAL',
    ],
    ['another rank’s', { vulnerabilityReferral: { ranks: ['Inspector'] } }, referral('Sergeant'), null],
    ['nobody’s', { vulnerabilityReferral: true }, {}, null],
    [
      'somebody’s, where there is no such route',
      { vulnerabilityReferral: false },
      referral('Inspector'),
      null,
    ],
    ['somebody’s, where the procedure says nothing', {}, referral('Inspector'), null],
  ])('is %s', (_whose, procedure, more, route) => {
    expect(threshold(procedure, ON, [], more).route).toBe(route);
  });
});

describe('The judgement of the bodies', () => {
  it.each<[string, object, object, string, string | null]>([
    [
      'decides where the procedure allows it',
      { discretionary: true },
      decided('MET'),
      'MET',
      'HARM_PERSISTENCE_ADEQUACY',
    ],
    ['may be against', { discretionary: true }, decided('NOT_MET'), 'NOT_MET', null],
    ['is waited for', { discretionary: true }, {}, 'PENDING', null],
    ['is no route where the procedure has none', {}, decided('MET'), 'NOT_MET', null],
    ['is not waited for where the procedure has none', { discretionary: false }, {}, 'NOT_MET', null],
  ])('%s', (_what, procedure, more, result, route) => {
    expect(threshold(procedure, ON, [good('a')], more)).toMatchObject({ result, route });
  });

  it('against the number is told that the number is mandatory, and against another route is not', () => {
    expect(threshold({ qualifyingNumber: 1 }, ON, [good('a')], decided('NOT_MET'))).toMatchObject({
      result: 'MET',
      warnings: ['MANDATORY_MET'],
    });
    expect(threshold({ qualifyingNumber: 1 }, ON, [good('a')], decided('MET')).warnings).toEqual([]);
    expect(threshold({ hateNumber: 1 }, ON, [good('a', { hate: true })], decided('NOT_MET'))).toMatchObject({
      result: 'MET',
      route: 'HATE',
      warnings: [],
    });
  });
});

describe('What is open', () => {
  it.each<[string, object, readonly object[], object, string]>([
    ['a date is missing', {}, [good('a'), undated], {}, 'PENDING'],
    [
      'a date is missing, whatever the bodies decided',
      { discretionary: true },
      [undated],
      decided('NOT_MET'),
      'PENDING',
    ],
    [
      'a date is missing, and without it enough qualify',
      {},
      [good('a'), good('b'), good('c'), undated],
      {},
      'MET',
    ],
    [
      'a date is missing of a report that cannot count anyway',
      {},
      [good('a'), { ...undated, informal: true }],
      {},
      'NOT_MET',
    ],
    ['nothing is missing', {}, [good('a')], {}, 'NOT_MET'],
  ])('%s', (_what, procedure, complaints, more, result) => {
    expect(threshold(procedure, ON, complaints, more).result).toBe(result);
  });
});

describe('What the check of the procedure finds is said with every answer (2.10)', () => {
  it.each<[string, object, readonly string[]]>([
    ['the statutory values', {}, []],
    ['a number of three', { qualifyingNumber: 3 }, []],
    ['a number of four', { qualifyingNumber: 4 }, ['ABOVE_THREE']],
    ['a group rule of three', { groupNumber: 3 }, []],
    ['a group rule of four', { groupNumber: 4 }, ['GROUP_RULE_STRICTER']],
    ['thirty days to report', { reportWithin: { n: 30, unit: 'DAY' } }, []],
    ['twenty-nine days to report', { reportWithin: { n: 29, unit: 'DAY' } }, ['NARROWER_THAN_S104_DEFAULT']],
    ['two months to report', { reportWithin: { n: 2, unit: 'MONTH' } }, []],
    ['six months to apply', { applyWithin: { n: 6, unit: 'MONTH' } }, []],
    ['five months to apply', { applyWithin: { n: 5, unit: 'MONTH' } }, ['NARROWER_THAN_S104_DEFAULT']],
    ['183 days to apply', { applyWithin: { n: 183, unit: 'DAY' } }, []],
    ['182 days to apply', { applyWithin: { n: 182, unit: 'DAY' } }, ['NARROWER_THAN_S104_DEFAULT']],
    ['any window', { incidentWindow: { n: 24, unit: 'MONTH' } }, ['NARROWER_THAN_S104_DEFAULT']],
    ['one count across people', { dedupe: 'ACROSS_PEOPLE' }, ['STRICTER_THAN_S104']],
    [
      'all of it, in one order',
      {
        dedupe: 'ACROSS_PEOPLE',
        groupNumber: 5,
        qualifyingNumber: 5,
        applyWithin: { n: 1, unit: 'MONTH' },
      },
      ['ABOVE_THREE', 'GROUP_RULE_STRICTER', 'NARROWER_THAN_S104_DEFAULT', 'STRICTER_THAN_S104'],
    ],
  ])('%s', (_what, procedure, warnings) => {
    expect(threshold(procedure, ON, []).warnings).toEqual(warnings);
  });
});
