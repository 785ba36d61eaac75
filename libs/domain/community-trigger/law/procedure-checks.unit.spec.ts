import { procedureChecks } from './procedure-checks.js';

const draft = {
  areaIds: ['ned'],
  relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
  pointOfContact: { name: 'Community Safety', channels: ['ONLINE', 'TELEPHONE'] },
  appeal: { body: 'another partnership' },
  effectivenessReview: { everyMonths: 12, lastDone: null },
};
const consulted = { lpbConsultedOn: '2022-02-21', providersConsultedOn: '2022-02-21' };
const check = (
  more: object = {},
  consultations: Partial<typeof consulted> | { lpbConsultedOn: null } | { providersConsultedOn: null } = {},
) => {
  const found = procedureChecks.check({ ...draft, ...more }, { ...consulted, ...consultations });
  return { blocks: found.blocks.map((one) => one.code), warnings: found.warnings.map((one) => one.code) };
};

describe('The check before a review procedure is published (2.10)', () => {
  it('finds nothing against the suggested profile on the statutory threshold', () => {
    expect(check()).toEqual({ blocks: [], warnings: [] });
  });

  it.each([
    ['no point of contact', { pointOfContact: null }, 'NO_POINT_OF_CONTACT'],
    [
      'a contact without a name',
      { pointOfContact: { name: ' ', channels: ['PAPER'] } },
      'NO_POINT_OF_CONTACT',
    ],
    [
      'a contact that cannot be reached',
      { pointOfContact: { name: 'Desk', channels: [] } },
      'NO_POINT_OF_CONTACT',
    ],
    ['no dissatisfaction route', { appeal: null }, 'NO_DISSATISFACTION_ROUTE'],
    ['a dissatisfaction route to nobody', { appeal: { body: '' } }, 'NO_DISSATISFACTION_ROUTE'],
    ['no effectiveness provision', { effectivenessReview: null }, 'NO_EFFECTIVENESS_PROVISION'],
    [
      'S06: a period of 366 days',
      { reportingPeriod: { from: '2022-04-01', to: '2023-04-01' } },
      'REPORTING_PERIOD_TOO_LONG',
    ],
    [
      'a period that ends before it begins',
      { reportingPeriod: { from: '2022-04-01', to: '2022-03-31' } },
      'REPORTING_PERIOD_TOO_LONG',
    ],
    [
      'a period with no such date',
      { reportingPeriod: { from: '2022-04-01', to: '2023-02-29' } },
      'REPORTING_PERIOD_TOO_LONG',
    ],
    ['a review carried out by one', { quorum: 1 }, 'QUORUM_TOO_SMALL'],
  ])('is blocked by %s', (_what, more, code) => {
    expect(check(more).blocks).toEqual([code]);
  });

  it('is blocked without bodies to pass applications to, and until the local policing body was consulted', () => {
    expect(check({ relevantBodies: [] }).blocks).toEqual(['NOT_PASSED_TO_ALL_BODIES']);
    expect(check({}, { lpbConsultedOn: null }).blocks).toEqual(['LPB_NOT_CONSULTED']);
  });

  it('S07: a period of twelve months is published, and so is a shorter one', () => {
    expect(check({ reportingPeriod: { from: '2022-04-01', to: '2023-03-31' } }).blocks).toEqual([]);
    expect(check({ reportingPeriod: { from: '2022-04-01', to: '2022-09-30' }, quorum: 2 }).blocks).toEqual(
      [],
    );
  });

  it.each([
    ['T18: a number above three', { qualifyingNumber: 5 }, 'ABOVE_THREE'],
    ['a shorter window', { reportWithin: { n: 14, unit: 'DAY' } }, 'NARROWER_THAN_S104_DEFAULT'],
    ['a window for incidents', { incidentWindow: { n: 6, unit: 'MONTH' } }, 'NARROWER_THAN_S104_DEFAULT'],
    ['a group rule above three', { groupNumber: 5 }, 'GROUP_RULE_STRICTER'],
    ['counting incidents across people', { dedupe: 'ACROSS_PEOPLE' }, 'STRICTER_THAN_S104'],
    ['adequacy of the response as a bar', { caveats: ['ADEQUATE_RESPONSE_BARS'] }, 'ADEQUATE_RESPONSE_BARS'],
    [
      'the most-recent-report caveat',
      { caveats: ['MOST_RECENT_REPORT_WITHIN_A_MONTH'] },
      'MOST_RECENT_REPORT_WITHIN_A_MONTH',
    ],
    [
      'online-only application',
      { pointOfContact: { name: 'Desk', channels: ['ONLINE', 'EMAIL'] } },
      'ONLINE_ONLY',
    ],
    [
      'fewer bodies than the Act names',
      { relevantBodies: ['ned-council', 'derbyshire-police'] },
      'FEWER_THAN_THREE_BODIES',
    ],
  ])('is published with a warning about %s', (_what, more, code) => {
    expect(check(more)).toEqual({ blocks: [], warnings: [code] });
  });

  it('warns when co-opted providers were not consulted', () => {
    const providers = { coOptedProviders: ['ned-homes'] };
    expect(check(providers, { providersConsultedOn: null }).warnings).toEqual(['PROVIDERS_NOT_CONSULTED']);
    expect(check(providers).warnings).toEqual([]);
  });
});

describe('What a coordinator reads about a draft', () => {
  it('names for each block the paragraph that asks for it, and the way out', () => {
    expect(procedureChecks.guards).toEqual([
      {
        code: 'NO_POINT_OF_CONTACT',
        source: 's.104(3)(a)',
        wording: 'The procedure names no point of contact with a way to reach it. Add both.',
      },
      {
        code: 'NOT_PASSED_TO_ALL_BODIES',
        source: 's.104(3)(b)',
        wording:
          'The procedure names no relevant bodies to which every application is passed. Name all of them.',
      },
      {
        code: 'NO_DISSATISFACTION_ROUTE',
        source: 'Sch 4 para 3',
        wording:
          'The procedure does not say what happens if an applicant is dissatisfied. Name who hears an appeal.',
      },
      {
        code: 'NO_EFFECTIVENESS_PROVISION',
        source: 'Sch 4 para 4',
        wording:
          'The procedure does not provide for assessing its effectiveness. Say how often that is done.',
      },
      {
        code: 'LPB_NOT_CONSULTED',
        source: 'Sch 4 para 1',
        wording: 'The local policing body was not consulted on this draft. Consult it and record when.',
      },
      {
        code: 'REPORTING_PERIOD_TOO_LONG',
        source: 's.105(4)',
        wording: 'The reporting period must run from a date to a later one and last twelve months at most.',
      },
      {
        code: 'QUORUM_TOO_SMALL',
        source: 'product rule 2.10',
        wording: 'A review is carried out by several: the quorum must be two at least, the chair among them.',
      },
    ]);
  });

  it.each([
    [
      { qualifyingNumber: 5 },
      'The threshold is 5 complaints. Guidance says that it should be no higher than three.',
      'A19; EN 231',
    ],
    [
      { groupNumber: 4 },
      'Reports of different people count only from 4 people on. By s.104(4) three reports about the same behaviour are enough, whoever made them.',
      's.104(4)(b)',
    ],
    [
      { applyWithin: { n: 3, unit: 'MONTH' } },
      'The procedure gives less time than the Act does by default: one month to report, six months to apply, and no limit on the age of the incident itself.',
      's.104(11)',
    ],
    [
      { dedupe: 'ACROSS_PEOPLE' },
      'Reports of one incident by different people count once. s.104(12) speaks only of several complaints by one person.',
      's.104(12)',
    ],
    [
      { caveats: ['ADEQUATE_RESPONSE_BARS'] },
      'An adequate response is used as a bar. The threshold is about the incidents reported, not about whether the agencies responded.',
      'A20',
    ],
    [
      { caveats: ['MOST_RECENT_REPORT_WITHIN_A_MONTH'] },
      'The most recent report must be less than a month old. The Act knows no such limit; explain it to victims.',
      'A26; s.104(11)',
    ],
    [
      { pointOfContact: { name: 'Desk', channels: ['ONLINE'] } },
      'One can apply online only. Guidance asks for several accessible ways: telephone, paper, in person.',
      'A22',
    ],
    [
      { relevantBodies: ['ned-council', 'derbyshire-police'] },
      'In England the council, the chief officer of police and each integrated care board are relevant bodies.',
      's.105(2)',
    ],
  ])('says about %j what it does to victims', (more, detail, source) => {
    const { warnings } = procedureChecks.check({ ...draft, ...more }, consulted);
    expect(warnings.map((one) => [one.detail, one.source])).toEqual([[detail, source]]);
  });

  it('says about providers that were not consulted what is missing', () => {
    const { warnings } = procedureChecks.check(
      { ...draft, coOptedProviders: ['ned-homes'] },
      { ...consulted, providersConsultedOn: null },
    );
    expect(warnings).toEqual([
      {
        code: 'PROVIDERS_NOT_CONSULTED',
        detail:
          'Local providers of social housing are to be consulted as appropriate. Record it, or why it was not.',
        source: 'Sch 4 para 2',
      },
    ]);
  });

  it.each([
    ['no way to apply but online', ['ONLINE'], true],
    ['by e-mail only', ['EMAIL'], true],
    ['online and by telephone', ['ONLINE', 'TELEPHONE'], false],
    ['in person only', ['IN_PERSON'], false],
    ['no way at all, which is a block and no warning', [], false],
  ])('%s: %j', (_what, channels, warned) => {
    const found = check({ pointOfContact: { name: 'Desk', channels } }).warnings;
    expect(found.includes('ONLINE_ONLY')).toBe(warned);
  });
});
