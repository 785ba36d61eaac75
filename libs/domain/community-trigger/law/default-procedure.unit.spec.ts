import { DEFAULT_PROCEDURE, withDefaults } from './default-procedure.js';
import { procedureChecks } from './procedure-checks.js';
import { STATUTORY_THRESHOLD } from './threshold-settings.js';

describe('The suggested profile (2.6)', () => {
  it('gives each step its working days, and leaves to the area what the area must say', () => {
    const { deadlines, ...rest } = DEFAULT_PROCEDURE;
    expect(Object.entries(deadlines).map(([id, { n, unit }]) => `${id} ${n} ${unit}`)).toEqual([
      'AD1 3 WORKING_DAYS',
      'AD2 10 WORKING_DAYS',
      'AD3 2 WORKING_DAYS',
      'AD4 10 WORKING_DAYS',
      'AD5 15 WORKING_DAYS',
      'AD6 2 WORKING_DAYS',
      'AD7 5 WORKING_DAYS',
      'AD8 20 WORKING_DAYS',
      'AD9 10 WORKING_DAYS',
      'AD10 20 WORKING_DAYS',
      'AD11 5 WORKING_DAYS',
      'AD12 10 WORKING_DAYS',
      'AD13 15 WORKING_DAYS',
    ]);
    expect(rest).toEqual({
      ...STATUTORY_THRESHOLD,
      joint: false,
      pointOfContact: null,
      coOptedProviders: [],
      consentRequired: true,
      consentForm: 'WRITTEN',
      anonymousAllowed: false,
      quorum: 3,
      pauses: [],
      reminders: { beforeDueWd: [1] },
      chases: { everyWd: 5, escalateAfter: 2 },
      appeal: null,
      lpbReview: { enabled: false, from: null },
      chairRule: { sameCouncil: 'FORBID' },
      effectivenessReview: null,
      reportingPeriod: null,
      treatActionsAsRecommendations: false,
      countTransferredOut: false,
    });
  });

  it('cannot be published as it stands', () => {
    const { blocks } = procedureChecks.check(
      { areaIds: [], relevantBodies: [] },
      { lpbConsultedOn: null, providersConsultedOn: null },
    );
    expect(blocks.map(({ code }) => code)).toEqual([
      'NO_POINT_OF_CONTACT',
      'NOT_PASSED_TO_ALL_BODIES',
      'NO_DISSATISFACTION_ROUTE',
      'NO_EFFECTIVENESS_PROVISION',
      'LPB_NOT_CONSULTED',
    ]);
  });

  it('what a draft leaves out has its default, deadline by deadline', () => {
    const filled = withDefaults({
      areaIds: ['ned'],
      relevantBodies: ['ned-council'],
      deadlines: { ...DEFAULT_PROCEDURE.deadlines, AD1: { n: 5, unit: 'WORKING_DAYS' } },
    });
    expect(filled.deadlines.AD1.n).toBe(5);
    expect(filled.deadlines.AD13).toEqual(DEFAULT_PROCEDURE.deadlines.AD13);
    expect(filled.quorum).toBe(3);
  });
});
