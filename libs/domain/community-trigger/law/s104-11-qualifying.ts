import { dayOf } from '#libs/domain/kernel/instants.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ComplaintStatus, ReportedComplaint, ThresholdInput } from './threshold-input.js';
import { lastDayWithin, type ThresholdSettings } from './threshold-settings.js';

/** The days on which a complaint stands or falls. */
export interface ComplaintDays {
  readonly madeOn: LocalDate;
  readonly appliedOn: LocalDate;
  /** The day of the incident; of a range its last day, which is the kindest reading. */
  readonly occurred?: LocalDate;
  /** The day of a range was not known, only the range. */
  readonly assumed: boolean;
  readonly lastReportDay?: LocalDate;
  readonly lastApplicationDay: LocalDate;
  readonly lastIncidentDay?: LocalDate;
}

/** s.104(11): the complaint within one month of the behaviour, the application within six months of the complaint. */
export function daysOf(
  complaint: ReportedComplaint,
  application: ThresholdInput['application'],
  settings: ThresholdSettings,
): ComplaintDays {
  const { occurredOn, occurredFrom, occurredTo } = complaint;
  const madeOn = dayOf(complaint.madeAt);
  const days = {
    madeOn,
    appliedOn: dayOf(application.madeAt),
    assumed: occurredOn === undefined && occurredTo !== undefined && occurredFrom !== occurredTo,
    lastApplicationDay: lastDayWithin(settings.applyWithin, madeOn),
  };
  const occurred = occurredOn ?? occurredTo;
  if (occurred === undefined) return days;
  const dated = { ...days, occurred, lastReportDay: lastDayWithin(settings.reportWithin, occurred) };
  if (settings.incidentWindow === undefined) return dated;
  return { ...dated, lastIncidentDay: lastDayWithin(settings.incidentWindow, occurred) };
}

interface Judging {
  readonly application: ThresholdInput['application'];
  readonly settings: ThresholdSettings;
}

type Fails = (complaint: ReportedComplaint, days: ComplaintDays, judging: Judging) => boolean;

const differs = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const after = (day: LocalDate, last: LocalDate | undefined): boolean => last !== undefined && day > last;

/**
 * In the order of 2.2; the first that a complaint fails is what the applicant is told. Repeats of one incident are
 * looked for only among those that pass (s.104(12)).
 */
const TESTS: readonly (readonly [ComplaintStatus, Fails])[] = [
  // s.104(4)(b): about the anti-social behaviour to which the application relates
  [
    'NOT_THIS_BEHAVIOUR',
    (complaint, _, { application }) => differs(complaint.behaviour, application.behaviour),
  ],
  // s.104(1)(a): in the area
  ['OUT_OF_AREA', (complaint, _, { application }) => differs(complaint.area, application.area)],
  [
    'INFORMAL',
    (complaint, _, { settings }) =>
      (complaint.informal === true && !settings.informalContactCounts) ||
      (complaint.diarySheet === true && !settings.countDiarySheets),
  ],
  ['AFTER_APPLICATION', (_, { madeOn, appliedOn }) => madeOn > appliedOn],
  ['NOT_GENUINE', (complaint) => complaint.genuine?.decided === 'NO'],
  ['NEEDS_DATE', (_, { occurred }) => occurred === undefined],
  // s.104(11)(a)
  ['REPORTED_LATE', (_, { madeOn, lastReportDay }) => after(madeOn, lastReportDay)],
  // s.104(11)(b)
  ['APPLICATION_LATE', (_, { appliedOn, lastApplicationDay }) => after(appliedOn, lastApplicationDay)],
  ['OUTSIDE_INCIDENT_WINDOW', (_, { appliedOn, lastIncidentDay }) => after(appliedOn, lastIncidentDay)],
];

/** The first test that the complaint fails, or QUALIFIES. */
export const statusOf = (
  complaint: ReportedComplaint,
  days: ComplaintDays,
  judging: Judging,
): ComplaintStatus => TESTS.find(([, fails]) => fails(complaint, days, judging))?.[0] ?? 'QUALIFIES';
