import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Answer, CriteriaInput, Limbs, Regime } from '../law/criteria-input.js';

export type Limb = keyof Limbs;
export const LIMBS = ['age', 'link', 'conduct', 'causation'] as const satisfies readonly Limb[];

/** What the test looks at. Birth dates are sealed: of them the ages are derived before. */
export interface CriteriaFacts extends Omit<
  CriteriaInput,
  'dateOfBirth' | 'otherPerson' | 'dardrCommencementDate'
> {
  readonly otherPerson?: { readonly ageAtDeath?: number };
}

/** How the partnership found on one limb, and on what. */
export interface LimbFinding {
  readonly answer: Answer;
  readonly evidence: Sealed;
}

export type PartnerView = 'REVIEW' | 'NO_REVIEW' | 'NO_VIEW';

/** What a partner thought. Whoever thought otherwise than was decided dissented. */
export interface View {
  readonly partner: OrganisationId;
  readonly view: PartnerView;
  readonly reasons: Sealed | null;
}

/** One decision whether the criteria are met. A later one does not remove it. */
export interface CriteriaDecision {
  readonly id: string;
  readonly result: 'MET' | 'NOT_MET';
  readonly regime: Regime;
  /** Chosen by a person with a reason and not by the date of death. */
  readonly regimeOverridden: boolean;
  readonly facts: CriteriaFacts;
  readonly limbs: Readonly<Record<Limb, LimbFinding>>;
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly views: readonly View[];
  readonly dissent: readonly OrganisationId[];
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
  readonly procedureVersion: string | null;
}

export type OtherLearning =
  | 'SAFEGUARDING_ADULTS_REVIEW'
  | 'CHILD_SAFEGUARDING_PRACTICE_REVIEW'
  | 'MENTAL_HEALTH_HOMICIDE_REVIEW'
  | 'OFFENSIVE_WEAPONS_HOMICIDE_REVIEW'
  | 'LOCAL_LEARNING_REVIEW'
  | 'OTHER';

export interface CriteriaState {
  readonly criteria: readonly CriteriaDecision[];
  readonly otherLearning: readonly { readonly kind: OtherLearning; readonly text: Sealed | null }[];
}

export const NO_CRITERIA: CriteriaState = { criteria: [], otherLearning: [] };
