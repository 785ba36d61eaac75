import { orderOf } from '#libs/domain/kernel/instants.js';
import type { ReportedComplaint } from './threshold-input.js';
import type { ThresholdSettings } from './threshold-settings.js';

const sameIncident = (
  a: ReportedComplaint,
  b: ReportedComplaint,
  dedupe: ThresholdSettings['dedupe'],
): boolean => a.incidentId === b.incidentId && (dedupe === 'ACROSS_PEOPLE' || a.reporterId === b.reporterId);

const earlier = (a: ReportedComplaint, b: ReportedComplaint): boolean =>
  orderOf(a.madeAt) < orderOf(b.madeAt);

/**
 * s.104(12): several complaints of one person about one incident count once. The earliest counts, of equally early
 * ones the first named. The section speaks of one person's complaints only: to merge different people's is local.
 * Answers the complaint that counts instead of this one, or null.
 */
export function countedInstead(
  complaint: ReportedComplaint,
  passing: readonly ReportedComplaint[],
  dedupe: ThresholdSettings['dedupe'],
): ReportedComplaint | null {
  const first = passing
    .filter((one) => sameIncident(one, complaint, dedupe))
    .reduce((found, one) => (earlier(one, found) ? one : found), complaint);
  const firstNamed = passing.find(
    (one) => sameIncident(one, complaint, dedupe) && orderOf(one.madeAt) === orderOf(first.madeAt),
  );
  return firstNamed === undefined || firstNamed === complaint ? null : firstNamed;
}
