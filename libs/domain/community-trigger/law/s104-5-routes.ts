import type { ReportedComplaint, Route, ThresholdInput } from './threshold-input.js';
import { isDiscretionary, type ThresholdSettings } from './threshold-settings.js';

const people = (qualifying: readonly ReportedComplaint[]): readonly string[] =>
  qualifying
    .map(({ reporterId }) => reporterId)
    .filter((reporter, index, all) => all.indexOf(reporter) === index);

/** s.104(4): how many count. A procedure may ask for the number from one person. */
export function countOf(
  qualifying: readonly ReportedComplaint[],
  { countPerPerson }: ThresholdSettings,
): number {
  if (!countPerPerson) return qualifying.length;
  const each = people(qualifying).map(
    (person) => qualifying.filter(({ reporterId }) => reporterId === person).length,
  );
  return Math.max(0, ...each);
}

interface Facts {
  readonly qualifying: readonly ReportedComplaint[];
  readonly count: number;
  readonly settings: ThresholdSettings;
  readonly input: ThresholdInput;
}

const reaches = (count: number, number: number | undefined): boolean =>
  number !== undefined && count >= number;

/** s.104(4): with enough qualifying complaints the bodies must decide that the threshold is met. */
const byNumber = ({ count, settings }: Facts): boolean => reaches(count, settings.qualifyingNumber);

const byGroup = ({ qualifying, settings }: Facts): boolean =>
  reaches(people(qualifying).length, settings.groupNumber);

const byHate = ({ qualifying, settings }: Facts): boolean =>
  reaches(qualifying.filter(({ hate }) => hate === true).length, settings.hateNumber);

const byReferral = ({ settings, input }: Facts): boolean => {
  const ranks = settings.vulnerabilityReferral?.ranks;
  const referral = input.referral ?? null;
  return ranks !== undefined && referral !== null && (ranks.length === 0 || ranks.includes(referral.rank));
};

/** Only what the bodies decided with reasons on persistence, harm and adequacy; never computed. */
const byJudgement = ({ settings, input }: Facts): boolean =>
  isDiscretionary(settings) && input.bodiesDecision?.result === 'MET';

/** s.104(5): in any other case the procedures decide, by these in this order. */
const ROUTES: readonly (readonly [Route, (facts: Facts) => boolean])[] = [
  ['NUMBER', byNumber],
  ['GROUP_NUMBER', byGroup],
  ['HATE', byHate],
  ['VULNERABILITY_REFERRAL', byReferral],
  ['HARM_PERSISTENCE_ADEQUACY', byJudgement],
];

/** The first route by which the threshold is met, or null. */
export const routeOf = (facts: Facts): Route | null => ROUTES.find(([, isMet]) => isMet(facts))?.[0] ?? null;
