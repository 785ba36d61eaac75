import type {
  OtherLearning,
  PartnerView,
} from '#libs/domain/domestic-homicide-review/criteria-decision/state.js';
import {
  ANSWERS,
  FINDABLE_LIMBS,
  LINKS,
  type Regime,
} from '#libs/domain/domestic-homicide-review/law/criteria-input.js';
import { CaseText, Choice, Choices, Count, Day, Id, Part, Parts, wordsOf } from '../../door/fields/index.js';

export class OtherPersonAgeInput {
  @Count({ optional: true, max: 130, about: 'In whole years on the day of the death (s.8A).' })
  ageAtDeath?: number;
}

/** What the test looks at (3.2). Left out: as notified; what is not known stays unknown. */
export class CriteriaFactsInput {
  @Day({ optional: true, about: 'London date of the death; the notified one, where one was.' })
  dateOfDeath?: string;

  @Count({ optional: true, max: 130, about: 'Age of the person who died, in whole years (s.9(1)).' })
  ageAtDeath?: number;

  @Part(() => OtherPersonAgeInput, { optional: true, about: 'The other person.' })
  otherPerson?: OtherPersonAgeInput;

  @Choice(LINKS, { optional: true, about: 'The closest link established (s.9(1)(a)-(b)).' })
  link?: string;

  @Choices(FINDABLE_LIMBS, {
    optional: true,
    about:
      'Limbs found to be met where the record does not say by what: an adult of unknown age, a partner or else a relative (D6).',
  })
  foundMet?: string[];

  @Choice(ANSWERS, {
    optional: true,
    about: 'The partnership’s finding: violence, abuse or neglect (s.9); domestic abuse (s.8A).',
  })
  conduct?: string;

  @Choice(ANSWERS, {
    optional: true,
    about: 'The partnership’s finding: has the death, or does it appear to have, resulted from it?',
  })
  appearsToResult?: string;
}

/** D3: on what each limb was found; needed for all four. */
export class LimbEvidenceInput {
  @CaseText({ optional: true, about: 'On age. Sealed.' })
  age?: string;

  @CaseText({ optional: true, about: 'On the link. Sealed.' })
  link?: string;

  @CaseText({ optional: true, about: 'On the conduct. Sealed.' })
  conduct?: string;

  @CaseText({ optional: true, about: 'On whether the death appears to result from it. Sealed.' })
  causation?: string;
}

const VIEWS = wordsOf<PartnerView>({ REVIEW: true, NO_REVIEW: true, NO_VIEW: true });

export class PartnerViewInput {
  @Id({ about: 'The partner, each once.' })
  partner!: string;

  @Choice(VIEWS, { about: 'Whoever thought otherwise than is decided dissented.' })
  view!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  reasons?: string;
}

const REGIMES = wordsOf<Regime>({ DHR_S9: true, DARDR_S8A: true });

export class DecideCriteriaInput {
  @Part(() => CriteriaFactsInput, { about: 'The result is computed from these (3.2) and never typed in.' })
  facts!: CriteriaFactsInput;

  @Part(() => LimbEvidenceInput)
  evidence!: LimbEvidenceInput;

  @Parts(() => PartnerViewInput, { about: 'What each partner thought (D3).' })
  views!: PartnerViewInput[];

  @Choice(REGIMES, {
    optional: true,
    about: 'Against the date of death, because of a transitional rule: with a reason (3.2).',
  })
  regime?: string;
}

const OTHER_LEARNING = wordsOf<OtherLearning>({
  SAFEGUARDING_ADULTS_REVIEW: true,
  CHILD_SAFEGUARDING_PRACTICE_REVIEW: true,
  MENTAL_HEALTH_HOMICIDE_REVIEW: true,
  OFFENSIVE_WEAPONS_HOMICIDE_REVIEW: true,
  LOCAL_LEARNING_REVIEW: true,
  OTHER: true,
});

export class OtherLearningInput {
  @Choice(OTHER_LEARNING, { about: 'Another way to learn from the death (3.3).' })
  kind!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;
}
