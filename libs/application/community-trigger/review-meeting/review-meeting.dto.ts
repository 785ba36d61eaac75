import type { FindingKind } from '#libs/domain/community-trigger/review-state.js';
import { CaseText, Choice, Flag, Id, Ids, Moment, wordsOf } from '../../door/fields/index.js';

export class HoldReviewInput {
  @Ids({ about: 'Panel members who took part, the chair among them.' })
  attended!: string[];

  @Ids({ optional: true, about: 'Members who stood back from an item.' })
  recused?: string[];

  @Flag({ optional: true })
  victimTookPart?: boolean;
}

const FINDINGS = wordsOf<FindingKind>({
  NO_LEARNING: true,
  LEARNING: true,
  GOOD_PRACTICE: true,
  GAP_IN_RESPONSE: true,
});

export class FindingInput {
  @Choice(FINDINGS)
  kind!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;
}

export class MakeRecommendationInput {
  @Id({ about: 'The body that it is addressed to.' })
  addressee!: string;

  @Flag({ optional: true, about: 'Must it have regard, s.104(7)? Left out: as the directory says.' })
  publicFunctions?: boolean;

  @CaseText({ about: 'Sealed.' })
  text!: string;
}

export class ReconveneInput {
  @Moment()
  at!: string;

  @CaseText({ optional: true, max: 500, about: 'Sealed.' })
  place?: string;
}
