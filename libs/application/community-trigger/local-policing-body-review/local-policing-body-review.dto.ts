import { CaseText, Choice } from '../../door/fields/index.js';

export class LpbReviewRequestedInput {
  @CaseText({ optional: true, about: 'Sealed.' })
  grounds?: string;
}

export class LpbOutcomeInput {
  @Choice(['THRESHOLD_MET', 'OUTCOME_REVISITED', 'NO_CHANGE'])
  outcome!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;
}
