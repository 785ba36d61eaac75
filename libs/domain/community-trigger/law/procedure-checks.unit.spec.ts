import { DEFAULT_PROCEDURE, withDefaults } from './default-procedure.js';
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

  it('what a draft leaves out has its default, deadline by deadline', () => {
    const filled = withDefaults({
      ...draft,
      deadlines: { ...DEFAULT_PROCEDURE.deadlines, AD1: { n: 5, unit: 'WORKING_DAYS' } },
    });
    expect(filled.deadlines.AD1.n).toBe(5);
    expect(filled.deadlines.AD13).toEqual(DEFAULT_PROCEDURE.deadlines.AD13);
    expect(filled.quorum).toBe(3);
  });
});
