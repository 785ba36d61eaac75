import type { CriteriaDecision } from '#libs/domain/domestic-homicide-review/criteria-decision/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { londonDateOf } from '../../render/dates.js';
import type { CaseView } from '../case-view.js';

/** The letter names the decision that it tells: a later one has a letter of its own. */
export const thereIsAReview = ({ about }: OwedNotice): boolean => about['of'] !== 'NO_REVIEW';

/** The decision on the criteria behind it; undefined where the Secretary of State directed the review. */
export const decisionBehind = ({ criteria, establishment }: State): CriteriaDecision | undefined =>
  establishment === null ? criteria.at(-1) : criteria.find(({ id }) => id === establishment.decision);

export const decidedOn = (view: CaseView): LocalDate => {
  const decision = decisionBehind(view.state);
  return decision === undefined
    ? (view.state.establishment?.on ?? view.today)
    : londonDateOf(decision.decidedAt);
};
