import { readThreshold } from '../law/read-threshold.js';
import type { JudgedComplaint } from '../law/threshold-input.js';
import { computeThreshold, type ThresholdResult } from '../law/s104-threshold.js';

/** The local rules of the vectors in 5.4, in the words of a published procedure. */
export const STAT = {};
export const NED5 = { groupNumber: 5, countPerPerson: true };
export const LINCS = {
  reportWithin: { n: 30, unit: 'DAY' },
  vulnerabilityReferral: { ranks: ['Community Safety Manager', 'Police Inspector'] },
};
export const HATE = { hateNumber: 1 };
export const CHEST = { incidentWindow: { n: 6, unit: 'MONTH' } };

/** One report of one occurrence by one person; `incident` and `made` are London dates. */
export const report = (id: string, incident: string, made: string, more: object = {}): object => ({
  id,
  reporterId: 'applicant',
  incidentId: `incident-${id}`,
  occurredOn: incident,
  madeAt: made,
  madeTo: 'derbyshire-police',
  ...more,
});

export const threshold = (
  procedure: object,
  applied: string,
  complaints: readonly object[],
  more: object = {},
): ThresholdResult => {
  const question = readThreshold({ procedure, application: { madeAt: applied }, complaints, ...more });
  if (!question.ok) throw new Error(question.error.map(({ detail }) => detail).join('\n'));
  const answer = computeThreshold(question.value.input, question.value.settings);
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value;
};

export const statuses = ({ complaints }: ThresholdResult): readonly string[] =>
  complaints.map(({ status }) => status);

/** What is told about one report alone. */
export const only = (
  complaint: object,
  { applied = '2026-09-01', procedure = STAT as object, more = {} as object } = {},
): JudgedComplaint => {
  const [judged] = threshold(procedure, applied, [complaint], more).complaints;
  if (judged === undefined) throw new Error('There is no answer.');
  return judged;
};

/** An application about noise in North East Derbyshire. */
export const ABOUT_NOISE = { application: { madeAt: '2026-09-01', area: 'ned', behaviour: 'noise' } };
