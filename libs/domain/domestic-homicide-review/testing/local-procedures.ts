import { settings } from './scenario.js';

/** Partnerships that settle things differently, as far as they may. */
export const LOCAL_PROCEDURES = [
  settings(),
  /** s.8A is in force; the chief officers and the coroner get a copy of what is published. */
  settings({
    label: 'DARDR',
    dardrCommencementDate: '2020-01-01',
    copiesTo: ['police-and-crime-commissioner', 'derbyshire-police'],
    chairLeftAgencyMonths: 24,
  }),
  /** Chases soon and often, and lets what agencies owe stand still for a disclosure. */
  settings({
    reminders: { beforeDueWd: [5, 3, 1] },
    chases: { everyWd: 2, escalateAfter: 1 },
    pauses: [
      { deadline: 'DD4', reasons: ['disclosure'] },
      { deadline: 'DD8', reasons: ['anniversary'] },
    ],
    bodies: { coroner: null },
  }),
  /** Everything is looked at twice as often, and the report may stand still for a trial (4.2 rule 7). */
  settings({
    reminders: { beforeDueWd: [] },
    pauses: [{ deadline: 'DD3', reasons: ['criminal proceedings'] }],
    deadlines: {
      WITHHOLDING: { n: 6, unit: 'MONTHS_AFTER' },
      RESTRICTION: { n: 20, unit: 'WORKING_DAYS' },
      DD9: { n: 1, unit: 'MONTHS_AFTER' },
    },
    askAheadWd: { withholding: 5, restriction: 10 },
    chronologyGapDays: 30,
  }),
] as const;
