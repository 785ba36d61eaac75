import type { Refusal } from '#libs/domain/kernel/decider.js';
import { dayOf } from '#libs/domain/kernel/instants.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import { thresholdWarnings } from './procedure-warnings.js';
import { daysOf, statusOf, type ComplaintDays } from './s104-11-qualifying.js';
import { countedInstead } from './s104-12-same-incident.js';
import { countOf, routeOf } from './s104-5-routes.js';
import type {
  ComplaintStatus,
  JudgedComplaint,
  ReportedComplaint,
  Route,
  ThresholdInput,
  ThresholdResult,
} from './threshold-input.js';
import { firstProblem } from './threshold-problems.js';
import { because } from './threshold-sentences.js';
import { isDiscretionary, type ThresholdSettings } from './threshold-settings.js';

export type { ThresholdInput, ThresholdResult } from './threshold-input.js';

interface Tested {
  readonly complaint: ReportedComplaint;
  readonly days: ComplaintDays;
  readonly status: ComplaintStatus;
  readonly instead: ReportedComplaint | null;
}

const qualifies = ({ status }: Tested): boolean => status === 'QUALIFIES';

/** Each complaint on its own (s.104(11)), then those that pass among each other (s.104(12)). */
function test({ application, complaints }: ThresholdInput, settings: ThresholdSettings): readonly Tested[] {
  const alone = complaints.map((complaint): Tested => {
    const days = daysOf(complaint, application, settings);
    return { complaint, days, status: statusOf(complaint, days, { application, settings }), instead: null };
  });
  const passing = alone.filter(qualifies).map(({ complaint }) => complaint);
  return alone.map((tested) => {
    const instead = qualifies(tested) ? countedInstead(tested.complaint, passing, settings.dedupe) : null;
    return instead === null ? tested : { ...tested, status: 'SAME_INCIDENT', instead };
  });
}

const judged = (
  { complaint, days, status, instead }: Tested,
  settings: ThresholdSettings,
): JudgedComplaint => ({
  id: complaint.id,
  status,
  ...(days.lastReportDay === undefined ? {} : { lastReportDay: days.lastReportDay }),
  lastApplicationDay: days.lastApplicationDay,
  because: because(status, {
    ...days,
    complaint,
    instead: instead === null ? null : { madeOn: dayOf(instead.madeAt) },
    incidentWindow: settings.incidentWindow ?? null,
  }),
});

/** The statuses on which the day taken for the incident has had an influence. */
const DATED: readonly ComplaintStatus[] = [
  'REPORTED_LATE',
  'APPLICATION_LATE',
  'OUTSIDE_INCIDENT_WINDOW',
  'SAME_INCIDENT',
  'QUALIFIES',
];

const warningsOf = (
  tested: readonly Tested[],
  route: Route | null,
  { bodiesDecision }: ThresholdInput,
  settings: ThresholdSettings,
): readonly string[] => [
  ...thresholdWarnings(settings).map(({ code }) => code),
  ...(tested.some(({ days, status }) => days.assumed && DATED.includes(status))
    ? ['RANGE_ASSUMED_LAST_DAY']
    : []),
  // A20: nobody may decide against enough qualifying complaints
  ...(route === 'NUMBER' && bodiesDecision?.result === 'NOT_MET' ? ['MANDATORY_MET'] : []),
];

const sourcesOf = (tested: readonly Tested[], route: Route | null): readonly string[] => [
  's.104(4)',
  ...(route === 'NUMBER' ? [] : ['s.104(5)']),
  's.104(11)(a)',
  's.104(11)(b)',
  ...(tested.some(({ status }) => status === 'SAME_INCIDENT') ? ['s.104(12)'] : []),
];

/** Not met can only be said when nothing is open: no missing date, and no judgement that the bodies still owe. */
const isPending = (
  tested: readonly Tested[],
  { bodiesDecision }: ThresholdInput,
  settings: ThresholdSettings,
): boolean =>
  tested.some(({ status }) => status === 'NEEDS_DATE') ||
  (isDiscretionary(settings) && (bodiesDecision ?? null) === null);

/**
 * The threshold of s.104(4)-(5) for one application under the procedure in force on its London date. Nobody types in
 * the result; who disagrees challenges an input, and the test is made again.
 */
export function computeThreshold(
  input: ThresholdInput,
  settings: ThresholdSettings,
): Result<ThresholdResult, Refusal> {
  const problem = firstProblem(input);
  if (problem !== null) return fail(problem);
  const tested = test(input, settings);
  const qualifying = tested.filter(qualifies).map(({ complaint }) => complaint);
  const count = countOf(qualifying, settings);
  const route = routeOf({ qualifying, count, settings, input });
  return succeed({
    result: route !== null ? 'MET' : isPending(tested, input, settings) ? 'PENDING' : 'NOT_MET',
    route,
    count,
    complaints: tested.map((one) => judged(one, settings)),
    warnings: warningsOf(tested, route, input, settings),
    sources: sourcesOf(tested, route),
  });
}
