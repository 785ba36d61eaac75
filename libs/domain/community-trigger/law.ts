import type { OrganisationId } from '#libs/domain/kernel/people.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import { computeThreshold as test } from './law/s104-threshold.js';
import type { Computation, State } from './state.js';

/** All relevant bodies of the area: the procedure's own and the co-opted providers, s.105(2). */
export const bodiesOf = (procedure: ReviewProcedure): readonly OrganisationId[] => [
  ...procedure.relevantBodies,
  ...procedure.coOptedProviders.filter((body) => !procedure.relevantBodies.includes(body)),
];

export const mayPause = (procedure: ReviewProcedure, deadline: string, because: string): boolean =>
  procedure.pauses.some((one) => one.deadline === deadline && one.reasons.includes(because));

/** Null: the procedure has no vulnerability route. Empty: any rank. */
export const referralRanks = (procedure: ReviewProcedure): readonly string[] | null =>
  procedure.vulnerabilityReferral?.ranks ?? null;

type Computed = Omit<Computation, 'id' | 'at' | 'procedureVersion'>;

/** The test of s.104(4)-(5) on the complaints as they stand, or why it cannot be run. */
export const computeThreshold = (
  state: State,
  procedure: ReviewProcedure,
): Computed | { readonly why: string } => {
  const { application, complaints } = state;
  if (!application) return { why: 'there is no application.' };
  const { madeAt, area, behaviour, referral } = application;
  const tested = test({ application: { madeAt, area, behaviour }, complaints, referral }, procedure);
  return tested.ok ? tested.value : { why: tested.error.detail };
};
